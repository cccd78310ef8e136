/** What the body of a Markdown post needs besides its text. */
export interface BodyScope {
  /** `md`; `mdx` with components; `html` for a page of a generator. */
  format: 'md' | 'mdx' | 'html';
  /** The text of a variable in a template, `site.title` or `page.author`; undefined if it has none. */
  value: (name: string) => string | undefined;
  /** The address of a text of the archive, which a link names by its file; undefined if there is none. */
  reference: (target: string) => string | undefined;
  /** The address that relative links begin at; undefined if the post had none. */
  base: string | undefined;
  /** The folder that the old site was in: empty, or `/folder`. */
  basePath: string;
  /** Whether tags that mean nothing here are text: the old site had no templates in its texts, as far as known. */
  keepsUnknownTags: boolean;
}

/** A body from a table, of which nothing else is known. */
export const NO_SCOPE: BodyScope = {
  format: 'md',
  value: () => undefined,
  reference: () => undefined,
  base: undefined,
  basePath: '',
  keepsUnknownTags: true,
};

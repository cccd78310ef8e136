/** A page, made by `definePage`: its props are a pure function of its inputs. Both are computed on demand. */
export interface Page<P = unknown> {
  /** A key of `PropsOf` in `src/views/props.ts`; each has one route in `src/pages`. */
  kind: string;
  /** Path with a leading and a trailing slash, or a file path. */
  path: string;
  /** Everything that the props are computed from. The digest decides whether the page is rendered. */
  inputs: () => unknown;
  props: () => P;
}

/** A page to render, in this process or another. */
export type PageToRender<P = unknown> = Omit<Page<P>, 'inputs'>;

export interface Link {
  title: string;
  url: string;
  /** The tag of the title's language, if it is not the site's. */
  lang?: string;
}

import { detached } from '../text/detached.ts';
import { plainText, termName } from '../text/html-text.ts';

/** What an export says before its items: the old site's address, its authors, and which category contains which. */
export class WxrChannel {
  readonly #fields = new Map<string, string>();
  readonly #authors = new Map<string, string>();
  /** Names of categories, and the keys of those that contain them, by their keys in addresses. */
  readonly #categories = new Map<string, { name: string; parent: string }>();
  readonly #keys = new Map<string, string>();

  origin = (): string | undefined =>
    this.#fields.get('wp:base_blog_url') ?? this.#fields.get('wp:base_site_url');

  authorOf = (login: string): string => this.#authors.get(login) ?? login;

  addAuthor(login: string, name: string): void {
    if (login !== '' && name !== '') this.#authors.set(detached(login), detached(name));
  }

  /** The name of the category that contains another one. */
  parentOf = (name: string): string | undefined => {
    const category = this.#categories.get(this.#keys.get(name) ?? '');
    // Some exports name the parent, others give its key.
    return category && (this.#categories.get(category.parent)?.name ?? (category.parent || undefined));
  };

  /** Takes in an element of the channel with those within it. */
  add(element: string, fields: ReadonlyMap<string, string>): void {
    const get = (name: string): string => fields.get(`wp:${name}`)?.trim() ?? '';
    if (element === 'wp:author') this.addAuthor(get('author_login'), plainText(get('author_display_name')));
    else if (element === 'wp:category') {
      const [key, name] = [detached(get('category_nicename')), detached(termName(get('cat_name')))];
      this.#categories.set(key, { name, parent: detached(get('category_parent')) });
      if (!this.#keys.has(name)) this.#keys.set(name, key);
    } else if (element.startsWith('wp:base_')) {
      const text = fields.get(element)?.trim() ?? '';
      if (text !== '' && !this.#fields.has(element)) this.#fields.set(element, detached(text));
    }
  }
}

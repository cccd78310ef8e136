import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { attributeOf } from './css.ts';
import type { PageIndex } from './page-index.ts';

/** Attributes with one address. */
const ADDRESSES = ['href', 'src', 'dataSrc', 'dataOriginal', 'dataLazySrc', 'poster'];
/** Attributes with several: `a.jpg 1x, b.jpg 2x`. */
const LISTS = ['srcSet', 'dataSrcSet'];

/** WordPress numbers the players on a page in the addresses of their files. */
const PLAYER_NUMBER = /\?_=\d+$/;

const NOWHERE = 'https://none.invalid';

/** Resolves the relative addresses of a page. No `..` leads above the folder of the pages: URLs end at their root. */
export class PageLinks {
  readonly #base: URL;
  readonly #addressOf: (name: string) => string | undefined;

  /**
   * `name` is the page's path below the folder; `addressOf` the old address of the page with a path, if there is one.
   */
  constructor(page: PageIndex, name: string, addressOf: (name: string) => string | undefined) {
    const file = new URL(name.split('/').map(encodeURIComponent).join('/'), `${NOWHERE}/`);
    const [base] = page.all('base');
    const href = base ? attributeOf(base, 'href') : '';
    this.#base = URL.canParse(href, file) ? new URL(href, file) : file;
    this.#addressOf = addressOf;
  }

  /** An address below the folder as a path from its root; others in full. */
  resolve(address: string): string {
    if (address === '' || address.startsWith('#') || !URL.canParse(address, this.#base)) return address;
    const url = new URL(address, this.#base);
    if (url.origin !== NOWHERE) return /^[a-z][a-z\d+.-]*:|^\/\//i.test(address) ? address : url.href;
    const page = /\.x?html?$/i.test(url.pathname) ? this.#addressOf(pathOf(url)) : undefined;
    return (page ?? url.pathname) + url.search + url.hash;
  }

  /** Resolves all addresses of a text, in place. */
  resolveAll(root: Root): void {
    visit(root, 'element', (node) => {
      for (const name of ADDRESSES) this.#resolveAt(node, name);
      for (const name of LISTS) {
        const value = node.properties[name];
        const list = Array.isArray(value) ? value.join(', ') : value;
        if (typeof list === 'string') node.properties[name] = this.#resolvedList(list);
      }
    });
  }

  #resolveAt({ properties }: Element, name: string): void {
    const value = properties[name];
    if (typeof value === 'string') properties[name] = this.resolve(value.trim()).replace(PLAYER_NUMBER, '');
  }

  #resolvedList(list: string): string {
    return list
      .split(/,\s+/)
      .map((candidate) => {
        const [address = '', ...descriptors] = candidate.trim().split(/\s+/);
        return [this.resolve(address), ...descriptors].join(' ');
      })
      .join(', ');
  }
}

/** The path of a file below the folder. */
function pathOf({ pathname }: URL): string {
  const path = pathname.slice(1);
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // a literal percent sign
  }
}

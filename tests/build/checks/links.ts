import type { Element } from 'hast';
import { attribute, type BuiltSite, elementsOf, type HtmlFile } from '../built-site.ts';
import { type Check, eachFile } from './check.ts';

/** Attributes that hold an address; `srcSet` holds several. */
const ADDRESSES = ['href', 'src', 'action', 'poster', 'srcSet'];

/** The addresses that an element refers to, as they are written. */
export function addressesOf(element: Element): string[] {
  return ADDRESSES.flatMap((name) => {
    const value = attribute(element, name);
    if (value === undefined) return [];
    return name === 'srcSet' ? value.split(',').map((entry) => entry.trim().split(/\s+/)[0] ?? '') : [value];
  });
}

/** Every address within the site leads to a file, and every fragment to an element of it. */
export class LinksResolve implements Check {
  readonly claim = 'has no broken links';
  readonly #ids = new Map<HtmlFile, ReadonlySet<string>>();
  readonly #pages = new Map<string, HtmlFile>();

  findings(site: BuiltSite): string[] {
    for (const file of site.html) this.#pages.set(file.path, file);
    return eachFile((file) =>
      elementsOf(file.tree)
        .flatMap(addressesOf)
        .filter((address) => !this.#resolves(address, file, site))
        .map((address) => `leads nowhere: ${address}`),
    )(site);
  }

  #resolves(address: string, from: HtmlFile, site: BuiltSite): boolean {
    const base = `http://site.invalid${from.url}`;
    if (!URL.canParse(address, base)) return false;
    const url = new URL(address, base);
    if (url.host !== 'site.invalid') return true;
    if (!url.pathname.startsWith(`${site.base}/`)) return false;
    const path = decodeURIComponent(url.pathname).slice(site.base.length + 1);
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    if (!site.files.has(file)) return false;
    const target = this.#pages.get(file);
    return (
      url.hash === '' ||
      (target !== undefined && this.#idsOf(target).has(decodeURIComponent(url.hash.slice(1))))
    );
  }

  #idsOf(file: HtmlFile): ReadonlySet<string> {
    let ids = this.#ids.get(file);
    if (!ids) {
      ids = new Set(elementsOf(file.tree).map((element) => attribute(element, 'id') ?? ''));
      this.#ids.set(file, ids);
    }
    return ids;
  }
}

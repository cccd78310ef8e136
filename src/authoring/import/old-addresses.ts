import { normalizePath } from '../../archive/normalize-path.ts';

/** The addresses of the old site, and where they lead now. */
export class OldAddresses {
  readonly #origin: URL | undefined;
  readonly #urls = new Map<string, string>();
  readonly #queries = new Map<string, string>();

  constructor(origin: string | undefined) {
    this.#origin = origin !== undefined && URL.canParse(origin) ? new URL(origin) : undefined;
  }

  add(path: string, url: string): void {
    if (!this.#urls.has(normalizePath(path))) this.#urls.set(normalizePath(path), url);
  }

  /** Records an address with a query, which cannot redirect, for the links that lead to it. */
  addQuery(address: string, url: string): void {
    const parsed = this.#parse(address);
    if (parsed && parsed.search !== '' && this.isOwn(address)) this.#queries.set(queryOf(parsed), url);
  }

  /** Whether an address belongs to the old site: a path, or a URL on its host, with or without `www.`. */
  isOwn(address: string): boolean {
    const url = this.#parse(address);
    return (
      url !== undefined &&
      (this.#origin === undefined ? url.host === 'none.invalid' : bare(url) === bare(this.#origin))
    );
  }

  /** The readable path of an address on the old site; undefined for other hosts, and for addresses with a query. */
  pathOf(address: string): string | undefined {
    const url = this.#parse(address);
    if (!url || !/^https?:$/.test(url.protocol)) return undefined;
    if (this.#origin && bare(url) !== bare(this.#origin)) return undefined;
    if (url.search !== '' || url.pathname === '/') return undefined;
    return readable(url.pathname);
  }

  /** The new address of the article that an old address led to; undefined if it led to none. */
  article(address: string): string | undefined {
    const path = this.pathOf(address);
    return path === undefined ? undefined : this.#urls.get(normalizePath(path));
  }

  /** The path of an address on the old site, as it is written in URLs. */
  rawPathOf = (address: string): string | undefined =>
    this.isOwn(address) ? this.#parse(address)?.pathname : undefined;

  /** The new address of a link: in this archive, or else the old one in full. Undefined if it has none or is not a URL. */
  link(href: string): string | undefined {
    if (/^(?:mailto|tel):/i.test(href)) return href;
    if (href.startsWith('#')) return href;
    const url = this.#parse(href);
    if (!url || !/^https?:$/.test(url.protocol)) return undefined;
    const path = this.pathOf(href);
    const now =
      path !== undefined
        ? this.#urls.get(normalizePath(path))
        : this.isOwn(href)
          ? this.#queries.get(queryOf(url))
          : undefined;
    if (now !== undefined) return now; // the fragment is dropped: its headings have new ids
    if (url.host !== 'none.invalid') return url.href;
    return url.pathname === '/' ? '/' : undefined; // without the old site's host it would lead nowhere
  }

  #parse(address: string): URL | undefined {
    const base = this.#origin?.href ?? 'https://none.invalid/';
    return URL.canParse(address, base) ? new URL(address, base) : undefined;
  }
}

const bare = (url: URL): string => url.host.replace(/^www\./, '');

const queryOf = ({ pathname, search }: URL): string => `${pathname}${search}`;

/** Decodes umlauts; what would not be a valid path stays encoded. */
function readable(path: string): string {
  try {
    const text = decodeURI(path).normalize('NFC');
    return /[\s\\?#\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/.test(text) ? path : text;
  } catch {
    return path; // a literal percent sign
  }
}

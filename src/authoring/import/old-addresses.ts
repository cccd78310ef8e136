import { normalizePath } from '../../archive/normalize-path.ts';

/** The addresses of the old site, and what stands there now. */
export class OldAddresses {
  readonly #origin: URL | undefined;
  readonly #urls = new Map<string, string>();

  constructor(origin: string | undefined) {
    this.#origin = origin !== undefined && URL.canParse(origin) ? new URL(origin) : undefined;
  }

  add(path: string, url: string): void {
    if (!this.#urls.has(normalizePath(path))) this.#urls.set(normalizePath(path), url);
  }

  /** Whether an address is one of the old site: a path, or on its host, with or without `www.`. */
  isOwn(address: string): boolean {
    const url = this.#parse(address);
    return (
      url !== undefined &&
      (this.#origin === undefined ? url.host === 'none.invalid' : bare(url) === bare(this.#origin))
    );
  }

  /** The path of an address of the old site, as people write it; undefined for other hosts, and where a query tells pages apart. */
  pathOf(address: string): string | undefined {
    const url = this.#parse(address);
    if (!url || !/^https?:$/.test(url.protocol)) return undefined;
    if (this.#origin && bare(url) !== bare(this.#origin)) return undefined;
    if (url.search !== '' || url.pathname === '/') return undefined;
    return readable(url.pathname);
  }

  /** Where a link of a body leads now: into this archive, or where it led, in full. Undefined where it is no address. */
  link(href: string): string | undefined {
    if (/^(?:mailto|tel):/i.test(href)) return href;
    if (href.startsWith('#')) return href;
    const url = this.#parse(href);
    if (!url || !/^https?:$/.test(url.protocol)) return undefined;
    const path = this.pathOf(href);
    const now = path === undefined ? undefined : this.#urls.get(normalizePath(path));
    if (now !== undefined) return now; // its headings have other names now
    return url.host === 'none.invalid' ? url.pathname + url.search + url.hash : url.href;
  }

  #parse(address: string): URL | undefined {
    const base = this.#origin?.href ?? 'https://none.invalid/';
    return URL.canParse(address, base) ? new URL(address, base) : undefined;
  }
}

const bare = (url: URL): string => url.host.replace(/^www\./, '');

/** Umlauts as letters; what would be no path then stays encoded. */
function readable(path: string): string {
  try {
    const text = decodeURI(path).normalize('NFC');
    return /[\s\\?#\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/.test(text) ? path : text;
  } catch {
    return path; // a percent sign that encodes nothing
  }
}

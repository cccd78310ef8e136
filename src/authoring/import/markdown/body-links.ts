import type { OldAddresses } from '../old-addresses.ts';
import type { BodyScope } from './body-scope.ts';
import { isReference } from './references.ts';

/** Pelican's marks of files of the archive. */
const PELICAN = /^(?:\{(?:filename|static|attach|index)\}|\|(?:filename|static|attach)\|)\/?/;
const TEXT_FILE = /\.(?:md|markdown|mdown|mkdn?|mdx)(?:[?#]|$)/i;

/** The links of a body, with the addresses that they have now. */
export class BodyLinks {
  readonly #scope: BodyScope;
  readonly #addresses: OldAddresses;
  readonly #file: (address: string) => string | undefined;

  /** `file` carries a linked file over, and returns its address. */
  constructor(scope: BodyScope, addresses: OldAddresses, file: (address: string) => string | undefined) {
    [this.#scope, this.#addresses, this.#file] = [scope, addresses, file];
  }

  /** The new address of a link; undefined if it leads nowhere. */
  target(href: string): string | undefined {
    // Parsers encode the braces of Pelican's marks.
    const address = href.trim().replace(/^(?:%7B|%7C)\w+(?:%7D|%7C)/i, decodeURIComponent);
    if (/^(?:mailto|tel):/i.test(address)) return address;
    const text = this.#textFile(address);
    const old = text ?? this.#absolute(address);
    if (old === undefined) return undefined;
    const article = this.#addresses.article(old);
    if (article !== undefined || isReference(old)) return article;
    const found = this.#file(old) ?? this.#addresses.link(old);
    // A path that leads to neither an article nor a file would lead nowhere here.
    return found?.startsWith('/') === true &&
      this.#addresses.link(old) === found &&
      this.#addresses.isOwn(old)
      ? undefined
      : found;
  }

  /** The address of a text that a link names by its file. */
  #textFile(address: string): string | undefined {
    if (/^[a-z][a-z\d+.-]*:/i.test(address)) return undefined;
    if (!PELICAN.test(address) && !TEXT_FILE.test(address)) return undefined;
    return this.#scope.reference(address.replace(PELICAN, '/'));
  }

  /** A relative link begins at the old address of the text. */
  #absolute(address: string): string | undefined {
    if (/^\/\//.test(address)) return `https:${address}`;
    if (/^[a-z][a-z\d+.-]*:/i.test(address)) return /^https?:/i.test(address) ? address : undefined;
    if (address.startsWith('/')) return address;
    const base = `https://none.invalid${this.#scope.base ?? '/'}`;
    if (!URL.canParse(address, base)) return undefined;
    const { pathname, search, hash } = new URL(address, base);
    return pathname + search + hash;
  }
}

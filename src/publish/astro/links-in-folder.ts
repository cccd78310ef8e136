import { type Attribute, changeAttributes } from './html-attributes.ts';

/** Attributes that hold one address (HTML Living Standard, "Attributes"). */
const ADDRESS = new Set(['href', 'src', 'action', 'formaction', 'poster', 'cite', 'data', 'longdesc']);
/** Attributes that hold several, each with its condition. */
const ADDRESSES = new Set(['srcset', 'imagesrcset']);

/** Paths that Astro and Vite write with the folder. */
const ASSET = /^\/(?:_astro|@vite|@id|@fs|@react-refresh|src|node_modules|theme)\//;

/**
 * A page of a site that is deployed in a folder, such as `/archiv`: every path from the root in its links, sources and `data-`
 * attributes begins with that folder. Pages are computed and written by authors as if the site were at the root; this is the one place that
 * knows better. What Astro has written itself has the folder already.
 */
export const linksInFolder = (html: string, base: string): string =>
  base === '' ? html : changeAttributes(html, (attribute, others) => inFolder(attribute, others, base));

function inFolder({ name, value }: Attribute, others: readonly Attribute[], base: string): string {
  if (ADDRESS.has(name) || name.startsWith('data-')) return pathInFolder(value, base);
  if (ADDRESSES.has(name)) return candidatesInFolder(value, base);
  if (name === 'content' && others.some(isRefresh)) return refreshInFolder(value, base);
  return value;
}

/** A path from the root, and no address of another host as in `//host/`. */
const isPath = (value: string): boolean => /^\/(?!\/)/.test(value);

const pathInFolder = (value: string, base: string): string => {
  if (!isPath(value)) return value;
  return value.startsWith(`${base}/`) && ASSET.test(value.slice(base.length)) ? value : base + value;
};

/** The image candidates of `srcset` (HTML Living Standard, 4.8.4.3.7): an address without spaces, then its condition up to a comma. */
const candidatesInFolder = (value: string, base: string): string =>
  value.replace(
    /([\s,]*)(\S*[^\s,])([^,]*,?)/g,
    (_, before: string, address: string, condition: string) =>
      before + pathInFolder(address, base) + condition,
  );

const isRefresh = ({ name, value }: Attribute): boolean =>
  name === 'http-equiv' && value.toLowerCase() === 'refresh';

const refreshInFolder = (value: string, base: string): string =>
  value.replace(/(?<=^[\d\s.]*[;,]\s*url\s*=\s*)\S+/i, (address) => pathInFolder(address, base));

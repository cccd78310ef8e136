/** What a link becomes: its address and rel, or undefined if the address may not be linked at all. */
export interface LinkTarget {
  href: string;
  rel?: string;
}

const PROTOCOLS = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/**
 * Judges an author's link by the URL Standard's parser, which is also the browser's: what it reads as `javascript:` is no
 * link, however it is spelled. Links to other hosts are marked.
 */
export function linkTarget(href: string, siteUrl: string): LinkTarget | undefined {
  let url: URL;
  try {
    url = new URL(href, `${siteUrl}/`);
  } catch {
    return undefined; // no address at all: the text stays, without a link
  }
  if (!PROTOCOLS.has(url.protocol)) return undefined;
  const external = url.protocol.startsWith('http') && url.origin !== new URL(siteUrl).origin;
  return external ? { href, rel: 'external noopener' } : { href };
}

/** The attributes of a link that is allowed. */
export interface LinkTarget {
  href: string;
  rel?: string;
}

const PROTOCOLS = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/**
 * Checks an author's link with the parser of the URL Standard, which browsers use too: what it reads as `javascript:` is refused,
 * however it is spelled. Links to other hosts get a `rel`. Undefined if the address may not be linked.
 */
export function linkTarget(href: string, siteUrl: string): LinkTarget | undefined {
  let url: URL;
  try {
    url = new URL(href, `${siteUrl}/`);
  } catch {
    return undefined; // not an address: the text stays, without a link
  }
  if (!PROTOCOLS.has(url.protocol)) return undefined;
  const external = url.protocol.startsWith('http') && url.origin !== new URL(siteUrl).origin;
  return external ? { href, rel: 'external noopener' } : { href };
}

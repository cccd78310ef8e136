import { rehype } from 'rehype';
import { visit } from 'unist-util-visit';

const ADDRESSES = ['href', 'src'] as const;

/** An entry of a `srcset`: an address, in which there may be commas, and a width or density. */
const CANDIDATE = /([\s,]*)(\S*[^\s,])([^,]*,?)/g;

const processor = rehype().data('settings', { fragment: true }).freeze();

/**
 * Makes the links and images in the HTML of a page absolute, so they work outside the site. `siteUrl` may end with a folder, from which
 * paths are counted.
 */
export function withFullAddresses(html: string, siteUrl: string, page: string): string {
  const tree = processor.parse(html);
  const full = (address: string): string => {
    const given = /^\/(?![/\\])/.test(address) ? siteUrl + address : address;
    return URL.canParse(given, siteUrl + page) ? new URL(given, siteUrl + page).href : address;
  };
  visit(tree, 'element', ({ properties }) => {
    for (const name of ADDRESSES) {
      const value = properties[name];
      if (typeof value === 'string') properties[name] = full(value);
    }
    const images = properties['srcSet'];
    if (typeof images === 'string')
      properties['srcSet'] = images.replace(CANDIDATE, (_, before: string, address: string, size: string) =>
        [before, full(address), size].join(''),
      );
  });
  return processor.stringify(tree);
}

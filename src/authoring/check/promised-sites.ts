import { siteAddress } from '../../loader/values.ts';
import { earlierSettings } from './earlier-settings.ts';

/** The addresses of the site with this text of site.yaml, former ones included. What is invalid in it counts as not written. */
export function promisedSites(text: string): string[] {
  const { url, movedFrom } = earlierSettings(text);
  return [url, movedFrom].flat().flatMap((address) => siteAddress.safeParse(address).data ?? []);
}

import { permanentUrl } from './urls.ts';

interface Named {
  id?: number | undefined;
  /** See `Article`. */
  firstUrl?: string | undefined;
  url: string;
}

/** What an article is called by feeds for ever: by its id or, without one, by the first address that it had. */
export const permanentPath = ({ id, firstUrl, url }: Named): string =>
  id === undefined ? (firstUrl ?? url) : permanentUrl(id);

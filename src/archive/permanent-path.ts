import { permanentUrl } from './urls.ts';

interface Named {
  id?: number | undefined;
  /** See `Article`. */
  firstUrl?: string | undefined;
  url: string;
}

/** The path that identifies an article in feeds for good: from its id or, without one, its first address. */
export const permanentPath = ({ id, firstUrl, url }: Named): string =>
  id === undefined ? (firstUrl ?? url) : permanentUrl(id);

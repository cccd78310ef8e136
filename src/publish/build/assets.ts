import { availableParallelism } from 'node:os';
import type { UrlWords } from '../../archive/url-words.ts';
import { imageUrl } from '../../archive/urls.ts';
import { produceShareCard } from '../../images/produce.ts';
import { type ShareCard, shareCardName } from '../../images/share-card.ts';
import type { Site } from '../../site/site.ts';
import type { BuildSettings } from '../settings.ts';
import { fontFileOf } from './default-files.ts';

/** Files that no route renders: path in the site, without a leading slash → a function that generates the file. */
export type Assets = ReadonlyMap<string, () => Promise<string>>;

/** The site path of a file in the image folder. */
export const imagePath = (words: UrlWords, name: string): string => imageUrl(words, name).slice(1);

/** Preview pictures for shared links. */
export function shareCardAssets(site: Site, { cacheDir }: BuildSettings): Assets {
  const { words } = site.common;
  const fontFile = fontFileOf(site.archive.theme);
  return new Map(
    shareCards(site).map((card) => [
      imagePath(words, shareCardName(card)),
      () => produceShareCard(cacheDir, card, fontFile),
    ]),
  );
}

/** One for the site, and one for each category and year with an article that has no picture. */
function shareCards({ archive, chrome, years }: Site): ShareCard[] {
  const { settings, vocabularies } = archive;
  if (!settings.exports.sharePreviews) return [];
  const cardOf = (category: string, year: string): ShareCard => ({
    site: settings.title,
    category,
    year,
    look: chrome.look,
  });
  const ofYears = years.flatMap(({ name, articles }) => {
    const categories = new Set<string>();
    for (const { image, category } of articles) if (!image) categories.add(category);
    return [...categories].map((slug) => cardOf(vocabularies.categories.bySlug(slug).title, name));
  });
  return [cardOf('', ''), ...ofYears];
}

/** Generates several assets at a time; the encoder uses its own threads. Returns site path → path of the cached file. */
export async function produceAssets(
  assets: Assets,
  count: (done: number, total: number) => void,
): Promise<Map<string, string>> {
  const produced = new Map<string, string>();
  const queue = assets.entries();
  const take = async (): Promise<void> => {
    for (const [path, produce] of queue) {
      produced.set(path, await produce());
      count(produced.size, assets.size);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, take));
  return produced;
}

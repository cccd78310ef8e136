import { availableParallelism } from 'node:os';
import { ContentError, type Diagnostic } from '../../archive/diagnostic.ts';
import type { UrlWords } from '../../archive/url-words.ts';
import { imageUrl } from '../../archive/urls.ts';
import { produceShareCard } from '../../images/produce.ts';
import { type ShareCard, shareCardName } from '../../images/share-card.ts';
import type { Site } from '../../site/site.ts';
import type { BuildSettings } from '../settings.ts';
import { fontFileOf } from './default-files.ts';

/** Image files that are produced together: those of a picture, or a share card. */
export interface ImageTask {
  /** Their paths in the site, without a leading slash. */
  paths: readonly string[];
  /** Returns the paths of the cached files by their paths in the site. */
  run: () => Promise<ReadonlyMap<string, string>>;
}

/** The site path of a file in the image folder. */
export const imagePath = (words: UrlWords, name: string): string => imageUrl(words, name).slice(1);

/** Preview pictures for shared links. */
export function shareCardTasks(site: Site, { cacheDir }: BuildSettings): ImageTask[] {
  const fontFile = fontFileOf(site.archive.theme);
  return shareCards(site).map((card) => {
    const path = imagePath(site.common.words, shareCardName(card));
    return {
      paths: [path],
      run: async () => new Map([[path, await produceShareCard(cacheDir, card, fontFile)]]),
    };
  });
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

/**
 * Runs as many tasks at a time as there are cores. Each finished file is kept, so an interrupted build does not lose its work. Throws one
 * ContentError for all pictures that cannot be read, after the others are finished.
 */
export async function runImageTasks(
  tasks: readonly ImageTask[],
  count: (done: number, total: number) => void,
): Promise<Map<string, string>> {
  const produced = new Map<string, string>();
  const refused: Diagnostic[] = [];
  const queue = tasks.values();
  let done = 0;
  const take = async (): Promise<void> => {
    for (const task of queue) {
      const files = await task.run().catch((error: unknown) => {
        if (!(error instanceof ContentError)) throw error;
        refused.push(...error.diagnostics);
        return new Map<string, string>();
      });
      for (const [path, file] of files) produced.set(path, file);
      count(++done, tasks.length);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, take));
  if (refused.length > 0) throw new ContentError(refused);
  return produced;
}

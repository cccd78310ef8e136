import type { Archive } from '../../archive/archive.ts';
import type { Article } from '../../archive/article.ts';
import type { Diagnostic } from '../../archive/diagnostic.ts';
import { knownReadability } from '../../images/known-readability.ts';
import { pictureFolders } from '../../images/original.ts';
import { damagedPicture, unreadablePicture } from '../../images/produce.ts';
import { usedPictures } from '../../images/used.ts';
import type { Finding, Severity } from '../finding.ts';

/**
 * The articles' pictures that cannot be shown or are damaged. The catalog reads headers only, so every pixel is decoded here, once for
 * each content.
 */
export async function pictureFindings(
  { contentDir, settings }: Archive,
  articles: readonly Article[],
  cacheDir: string,
): Promise<Finding[]> {
  const used = usedPictures(articles);
  const folders = pictureFolders(contentDir, settings);
  const pictures = [...used.values()].map(({ picture }) => picture);
  const known = await knownReadability(pictures, folders, cacheDir);
  const unreadable: Severity = settings.unreadablePictures === 'publish-without' ? 'warning' : 'error';
  const graded = (severity: Severity, found: Diagnostic): Finding => ({ ...found, severity });
  return [
    ...articles.flatMap(({ unshown = [] }) => unshown.map(({ problem }) => graded('warning', problem))),
    ...[...used].flatMap(
      ([
        hash,
        {
          picture: { file },
          article,
        },
      ]) => {
        const found = known.get(hash);
        if (found === 'damaged') return [graded('warning', damagedPicture(file, article))];
        return found === 'unreadable' ? [graded(unreadable, unreadablePicture(file, article))] : [];
      },
    ),
  ];
}

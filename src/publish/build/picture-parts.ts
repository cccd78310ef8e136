import { groupBy } from '../../archive/groups.ts';
import { ENCODER, produceImage } from '../../images/produce.ts';
import { jobsOf, type UsedPicture, usedPictures } from '../../images/used.ts';
import { digestOf } from '../../site/digest.ts';
import type { GeneratedFile, GeneratedPart } from '../output/generated-part.ts';
import type { BuildSettings } from '../settings.ts';
import { type Assets, imagePath } from './assets.ts';
import type { GeneratedPlan } from './generate-files.ts';

/** Number of leading hash digits that pictures of a part share: a new picture changes one part in 256. */
const DIGITS = 2;

/** The picture files of a site by part, and those that need to be generated. */
export interface PictureParts {
  missing: Assets;
  /** `made` maps site paths to the files generated for `missing`. */
  parts: (made: ReadonlyMap<string, string>) => GeneratedPart[];
}

/**
 * Compares the pictures with the manifest. A large archive has hundreds of thousands of image files, which are skipped if the
 * pictures of their part are unchanged. Parts are separate for each encoder, since its bytes differ.
 */
export function pictureParts(
  { site, base, program }: Pick<GeneratedPlan, 'site' | 'base' | 'program'>,
  { contentDir, cacheDir }: Pick<BuildSettings, 'contentDir' | 'cacheDir'>,
): PictureParts {
  const missing = new Map<string, () => Promise<string>>();
  const { words } = site.common;
  const used = [...usedPictures(site.archive.articles).values()];
  const groups = groupBy(used, ({ picture }) => picture.hash.slice(0, DIGITS));
  const planned = [...groups].map(([digits, pictures]) => {
    const name = `pictures-${ENCODER}-${digits}`;
    const source = digestOf([
      ...[program.hash.pictures, program.precompress, words.images],
      pictures.map(inputsOf).sort(),
    ]);
    const before = base.get(name);
    if (before?.head.source === source) return { name, source };
    const paths = pictures.flatMap(jobsOf).map((job) => {
      const path = imagePath(words, job.variant.name);
      if (!before || !(path in before.files))
        missing.set(path, () => produceImage(contentDir, cacheDir, job));
      return path;
    });
    return { name, source, paths };
  });
  const parts = (made: ReadonlyMap<string, string>): GeneratedPart[] =>
    planned.map(({ name, source, paths }) => {
      const files = paths?.map((path) => [path, fileFrom(made.get(path))] as const);
      return { name, source, ...(files && { files }) };
    });
  return { missing, parts };
}

const fileFrom = (source: string | undefined): GeneratedFile => (source === undefined ? {} : { source });

/** Everything that the files of a picture are generated from. */
const inputsOf = ({ picture: { hash }, uses }: UsedPicture): string => `${hash} ${[...uses].sort().join()}`;

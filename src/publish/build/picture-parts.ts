import { groupBy } from '../../archive/groups.ts';
import { ENCODER } from '../../images/encode.ts';
import { producePicture } from '../../images/produce.ts';
import { type PictureJob, type UsedPicture, usedPictures, variantsUsed } from '../../images/used.ts';
import type { Variant } from '../../images/variants.ts';
import { digestOf } from '../../site/digest.ts';
import type { GeneratedFile, GeneratedPart } from '../output/generated-part.ts';
import type { BuildSettings } from '../settings.ts';
import { imagePath, type ImageTask } from './image-tasks.ts';
import type { GeneratedPlan } from './generate-files.ts';

/** Number of leading hash digits that pictures of a part share: a new picture changes one part in 256. */
const DIGITS = 2;

/** The picture files of a site by part, and the pictures that need to be encoded. */
export interface PictureParts {
  tasks: readonly ImageTask[];
  /** `made` maps site paths to the files that the tasks produced. */
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
  const tasks: ImageTask[] = [];
  const { words } = site.common;
  const pathOf = ({ name }: Variant): string => imagePath(words, name);
  const taskOf = (job: PictureJob): ImageTask => ({
    paths: job.variants.map(pathOf),
    run: async () => {
      const files = await producePicture(contentDir, cacheDir, job);
      return new Map([...files].map(([name, file]) => [imagePath(words, name), file]));
    },
  });
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
    const paths = pictures.flatMap((used) => {
      const variants = variantsUsed(used);
      const missing = variants.filter((variant) => !before || !(pathOf(variant) in before.files));
      if (missing.length > 0) tasks.push(taskOf({ picture: used.picture, variants: missing }));
      return variants.map(pathOf);
    });
    return { name, source, paths };
  });
  const parts = (made: ReadonlyMap<string, string>): GeneratedPart[] =>
    planned.map(({ name, source, paths }) => {
      const files = paths?.map((path) => [path, fileFrom(made.get(path))] as const);
      return { name, source, ...(files && { files }) };
    });
  return { tasks, parts };
}

const fileFrom = (source: string | undefined): GeneratedFile => (source === undefined ? {} : { source });

/** Everything that the files of a picture are generated from. */
const inputsOf = ({ picture: { hash, isPending }, uses }: UsedPicture): string =>
  [hash, [...uses].sort().join(), ...(isPending ? ['pending'] : [])].join(' ');

import { groupBy } from '../../archive/groups.ts';
import { ENCODER, produceImage } from '../../images/produce.ts';
import { jobsOf, type UsedPicture, usedPictures } from '../../images/used.ts';
import { digestOf } from '../../site/digest.ts';
import { type Assets, imagePath } from './assets.ts';
import type { MadePart } from '../output/made-part.ts';
import type { Prepared } from './plan-build.ts';
import type { BuildSettings } from '../settings.ts';

/** Digits of a picture's hash by which pictures share a part: a new one changes one part in 256. */
const DIGITS = 2;

/** The pictures of a site by parts, and those of their files that have to be made. */
export interface PictureParts {
  missing: Assets;
  /** `made` tells where those lie. */
  parts: (made: ReadonlyMap<string, string>) => MadePart[];
}

/**
 * Compares the pictures with the manifest. A large archive has hundreds of thousands of image files, which nobody looks for
 * while the pictures of their part stand. Files of another encoder are in other parts.
 */
export function partsOfPictures(
  { site, base, program }: Pick<Prepared, 'site' | 'base' | 'program'>,
  { contentDir, cacheDir }: Pick<BuildSettings, 'contentDir' | 'cacheDir'>,
): PictureParts {
  const missing = new Map<string, () => Promise<string>>();
  const used = [...usedPictures(site.archive.articles).values()];
  const groups = groupBy(used, ({ picture }) => picture.hash.slice(0, DIGITS));
  const planned = [...groups].map(([digits, pictures]) => {
    const name = `pictures-${ENCODER}-${digits}`;
    const source = digestOf([program.hash.pictures, program.precompress, pictures.map(identityOf).sort()]);
    const known = base.get(name);
    if (known?.head.source === source) return { name, source };
    const paths = pictures.flatMap(jobsOf).map((job) => {
      const path = imagePath(job.variant.name);
      if (!known || !(path in known.files)) missing.set(path, () => produceImage(contentDir, cacheDir, job));
      return path;
    });
    return { name, source, paths };
  });
  const parts = (made: ReadonlyMap<string, string>): MadePart[] =>
    planned.map(({ name, source, paths }) => ({
      ...{ name, source },
      ...(paths && { files: paths.map((path) => [path, fileOf(made.get(path))] as const) }),
    }));
  return { missing, parts };
}

const fileOf = (source: string | undefined): { source?: string } => (source === undefined ? {} : { source });

/** All that the files of a picture are made of. */
const identityOf = ({ picture: { hash }, uses }: UsedPicture): string => `${hash} ${[...uses].sort().join()}`;

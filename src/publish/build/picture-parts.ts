import type { Diagnostic } from '../../archive/diagnostic.ts';
import { groupBy } from '../../archive/groups.ts';
import { publishesOriginals } from '../../archive/image-settings.ts';
import type { UrlWords } from '../../archive/url-words.ts';
import { ENCODER } from '../../images/encode.ts';
import { producePicture } from '../../images/produce.ts';
import { type PictureFolders, pictureFolders, readOriginal } from '../../images/original.ts';
import { type UsedPicture, usedPictures, variantsUsed } from '../../images/used.ts';
import { originalName } from '../../images/variants.ts';
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
 * pictures of their part are unchanged. Parts are separate for each encoder, since its bytes differ. `warn` hears of damaged pictures.
 */
export function pictureParts(
  { site, base, program }: Pick<GeneratedPlan, 'site' | 'base' | 'program'>,
  { contentDir, cacheDir }: Pick<BuildSettings, 'contentDir' | 'cacheDir'>,
  warn: (warning: Diagnostic) => void,
): PictureParts {
  const tasks: ImageTask[] = [];
  const { words, settings } = site.common;
  // A service fetches the originals from its source, or from the site.
  if (settings.images && !publishesOriginals(settings)) return { tasks, parts: () => [] };
  const folders = pictureFolders(contentDir, settings);
  const files = settings.images ? originals(folders) : variants(folders, cacheDir, warn);
  const used = [...usedPictures(site.archive.articles).values()];
  const groups = groupBy(used, ({ picture }) => picture.hash.slice(0, DIGITS));
  const planned = [...groups].map(([digits, pictures]) => {
    const name = `${files.name}-${digits}`;
    const source = digestOf([
      ...[program.hash.pictures, program.precompress, words.images],
      pictures.map(inputsOf).sort(),
    ]);
    const before = base.get(name);
    if (before?.head.source === source) return { name, source };
    const paths = pictures.flatMap((used) => {
      const names = files.namesOf(used);
      const missing = names.filter((name) => !before || !(imagePath(words, name) in before.files));
      if (missing.length > 0) tasks.push(taskOf(words, missing, () => files.make(used, missing)));
      return names.map((name) => imagePath(words, name));
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

/** The files of pictures in a site. */
interface PictureFiles {
  /** Names the parts. */
  name: string;
  /** Names of the files of a picture. */
  namesOf: (used: UsedPicture) => string[];
  /** Resolves with the paths of these files by name. */
  make: (used: UsedPicture, names: readonly string[]) => Promise<ReadonlyMap<string, string>>;
}

const variants = (
  folders: PictureFolders,
  cacheDir: string,
  warn: (warning: Diagnostic) => void,
): PictureFiles => ({
  name: `pictures-${ENCODER}`,
  namesOf: (used) => variantsUsed(used).map(({ name }) => name),
  make: (used, names) => {
    const wanted = variantsUsed(used).filter(({ name }) => names.includes(name));
    return producePicture(folders, cacheDir, { ...used, variants: wanted }, warn);
  },
});

const originals = (folders: PictureFolders): PictureFiles => ({
  name: 'originals',
  namesOf: ({ picture }) => [originalName(picture)],
  make: ({ picture }) =>
    Promise.resolve(new Map([[originalName(picture), readOriginal(folders, picture).path]])),
});

const taskOf = (
  words: UrlWords,
  names: readonly string[],
  make: () => Promise<ReadonlyMap<string, string>>,
): ImageTask => ({
  paths: names.map((name) => imagePath(words, name)),
  run: async () => new Map([...(await make())].map(([name, file]) => [imagePath(words, name), file])),
});

const fileFrom = (source: string | undefined): GeneratedFile => (source === undefined ? {} : { source });

/** Everything that the files of a picture are generated from. */
const inputsOf = ({ picture: { hash, isPending }, uses, focuses }: UsedPicture): string =>
  [hash, [...uses].sort().join(), ...focusesOf(focuses), ...(isPending ? ['pending'] : [])].join(' ');

const focusesOf = (focuses: UsedPicture['focuses']): string[] =>
  [...focuses].filter((focus) => focus !== undefined).sort();

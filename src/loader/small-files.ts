import { dirname, join } from 'node:path';
import { DEFAULT_LANGUAGE } from '../archive/language.ts';
import { isFixedSegment, isReservedSegment } from '../archive/url-words.ts';
import type { ContentMemory } from './content-memory.ts';
import { loadDossiers } from './dossiers.ts';
import { listFiles } from './file-list.ts';
import type { FileStamp } from './files.ts';
import { loadVocabularies } from './load-vocabularies.ts';
import { readMedia } from './media.ts';
import { loadOwnFields } from './own-fields.ts';
import { loadRedirects } from './redirects.ts';
import { loadRemovals } from './removals.ts';
import { loadSettings } from './site-settings.ts';
import { loadPages } from './static-pages.ts';
import { loadTheme } from './theme.ts';

interface Folders {
  contentDir: string;
  /** The newsroom's folder, which may hold a `theme`; by default the one that holds the content. */
  root?: string | undefined;
}

/** Reads what is made of the files whose paths match, unless the memory has it for the same files and inputs. */
type Recall = <T>(name: string, files: RegExp, inputs: readonly unknown[], read: () => T) => T;

export type SmallFiles = ReturnType<typeof readSmallFiles>;

/** Everything in the content folder except the articles and what names them, and the theme; each with its errors. */
export function readSmallFiles(folders: Folders, stamps: readonly FileStamp[], memory?: ContentMemory) {
  const { contentDir } = folders;
  const small = memory ? stamps.filter(({ file }) => !file.startsWith('articles/')) : [];
  const recall: Recall = (name, files, inputs, read) =>
    memory
      ? memory.recall(
          name,
          small.filter(({ file }) => files.test(file)),
          inputs,
          read,
        )
      : read();
  const settings = recall('settings', /^site\.yaml$/, [], () => loadSettings(contentDir));
  const ownFields = recall('fields', /^fields\.yaml$/, [], () => loadOwnFields(contentDir));
  const [site] = settings;
  const vocabularies = recall('vocabularies', VOCABULARY, [site?.regions], () =>
    loadVocabularies(contentDir, site),
  );
  const isReserved = (segment: string): boolean =>
    site ? isReservedSegment(segment, site.words, site.formerWords) : isFixedSegment(segment);
  const theme = readTheme(folders, site?.language ?? DEFAULT_LANGUAGE, isReserved, [site], memory);
  const [{ mdx }] = theme;
  const [{ topics }] = vocabularies;
  return {
    ...{ settings, vocabularies, ownFields, theme },
    pages: recall('pages', /^pages\//, [site, mdx], () => loadPages(contentDir, isReserved, mdx)),
    dossiers: recall('dossiers', /^dossiers\//, [topics], () => loadDossiers(contentDir, topics)),
    redirects: recall('redirects', /^redirects\.yaml$/, [], () => loadRedirects(contentDir)),
    media: recall('media', /^media\.json$/, [], () => readMedia(contentDir)),
    removals: recall('removals', /^removals\.yaml$/, [], () => loadRemovals(contentDir)),
  };
}

const VOCABULARY = /^(?:categories|regions|types|topics|authors)\.yaml$/;

type Theme = Parameters<typeof loadTheme>[1];

function readTheme(
  { contentDir, root = dirname(contentDir) }: Folders,
  language: Theme['language'],
  isReserved: Theme['isReserved'],
  inputs: readonly unknown[],
  memory?: ContentMemory,
): ReturnType<typeof loadTheme> {
  const folder = join(root, 'theme');
  const read = (): ReturnType<typeof loadTheme> => loadTheme(folder, { contentDir, language, isReserved });
  if (!memory) return read();
  const files = listFiles(folder, '', /(?:)/);
  // What a link leads to may change unnoticed.
  const isLinked = files.some(({ real, problem }) => real !== undefined || problem !== undefined);
  return memory.recall('theme', files, isLinked ? [{}] : inputs, read);
}

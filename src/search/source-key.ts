import { hash } from 'node:crypto';
import { type CodeScope, codeHash } from '../cache/code-hash.ts';
import { packageVersion } from '../cache/package-version.ts';
import { PROGRAM_FOLDER } from '../cache/program-folder.ts';

/** The code that determines an index. Articles are keyed by their file's hash, so the code that reads them counts, too. */
const INDEXER: CodeScope = {
  entries: [
    ...['build-slice', 'slice-plan', 'lexicon'].map((name) => `src/search/${name}.ts`),
    'src/loader/part-reader.ts',
  ],
  packages: ['pagefind', '@cspell/dict-de-de'],
};

const KEY_LENGTH = 16;

/** Version of Pagefind, whose index format and engine must match; package.json pins it exactly. */
export const PAGEFIND_VERSION = packageVersion('pagefind');

/** Hash of a list of texts, in the form used in folder names. */
export const hashOf = (parts: Iterable<string>): string =>
  hash('sha256', [...parts].map((part) => `${part}\0`).join('')).slice(0, KEY_LENGTH);

/** Hash of the code that builds an index, and of its libraries: if it changes, everything is indexed again. */
export const indexerHash = (root = PROGRAM_FOLDER): string => codeHash(root, INDEXER);

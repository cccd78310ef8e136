import { hash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { type CodeScope, codeHash } from '../cache/code-hash.ts';
import { packageVersion } from '../cache/package-version.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The code that decides what an index holds. Articles are keyed by the hash of their file, so whatever reads them counts. */
const INDEXER: CodeScope = {
  entries: [
    ...['build-slice', 'slice-plan', 'lexicon'].map((name) => `src/search/${name}.ts`),
    'src/loader/part-reader.ts',
  ],
  packages: ['pagefind', '@cspell/dict-de-de'],
};

const KEY_LENGTH = 16;

/** Version of Pagefind, whose index format and engine belong together; package.json pins it exactly. */
export const PAGEFIND_VERSION = packageVersion('pagefind');

/** Hash of a list of texts, as it appears in names of folders. */
export const hashOf = (parts: Iterable<string>): string =>
  hash('sha256', [...parts].map((part) => `${part}\0`).join('')).slice(0, KEY_LENGTH);

/** Hash of the code that makes an index, and of its libraries: what other code indexed is indexed again. */
export const indexerHash = (root = ROOT): string => codeHash(root, INDEXER);

import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decodeTrie, encodeITrieToBTrie } from 'cspell-trie-lib';
import { CACHES } from '../cache/caches.ts';
import { packageVersion } from '../cache/package-version.ts';
import { Store } from '../cache/store.ts';

/** Checks the spelling of German words. The dictionary's own rules cover compounds. */
export interface Dictionary {
  has: (word: string) => boolean;
  /** At most three similar words. */
  suggestions: (word: string) => string[];
}

const PACKAGE = '@cspell/dict-de-de';

/** Loads the dictionary. It is cached in a form that loads in milliseconds instead of a second. */
export function loadDictionary(cacheDir: string): Dictionary {
  const require = createRequire(import.meta.url);
  const folder = dirname(require.resolve(`${PACKAGE}/cspell-ext.json`));
  const packed = readFileSync(join(folder, 'de_DE.trie.gz'));
  const key = `${hash('sha1', packed)}-${packageVersion('cspell-trie-lib')}`;
  const store = new Store<Uint8Array>(cacheDir, CACHES.spelling);
  // As bytes of its own: they must begin at a multiple of four.
  const trie = decodeTrie(new Uint8Array(store.getOrCreate('de', key, () => unpack(packed))));
  return {
    has: (word) => trie.hasWord(word, true),
    suggestions: (word) => trie.suggest(word, { numSuggestions: 3, ignoreCase: false }).slice(0, 3),
  };
}

const unpack = (packed: Buffer): Uint8Array =>
  encodeITrieToBTrie(decodeTrie(new Uint8Array(gunzipSync(packed))));

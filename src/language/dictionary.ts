import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decodeTrie, encodeITrieToBTrie } from 'cspell-trie-lib';

/** Answers whether a German word is spelled right. Compounds are known through the dictionary's own rules. */
export interface Dictionary {
  has: (word: string) => boolean;
  /** At most three words that may have been meant. */
  suggestions: (word: string) => string[];
}

const PACKAGE = '@cspell/dict-de-de';

/** Loads the dictionary; the cache folder keeps it in a form that loads in milliseconds instead of a second. */
export function loadDictionary(cacheDir: string): Dictionary {
  const require = createRequire(import.meta.url);
  const folder = dirname(require.resolve(`${PACKAGE}/cspell-ext.json`));
  const packed = readFileSync(join(folder, 'de_DE.trie.gz'));
  const cached = join(cacheDir, 'spelling', `${createHash('sha1').update(packed).digest('hex')}.btrie`);
  const trie = readCached(cached) ?? unpack(packed, cached);
  return {
    has: (word) => trie.hasWord(word, true),
    suggestions: (word) => trie.suggest(word, { numSuggestions: 3, ignoreCase: false }).slice(0, 3),
  };
}

type Trie = ReturnType<typeof decodeTrie>;

function readCached(path: string): Trie | undefined {
  try {
    return decodeTrie(new Uint8Array(readFileSync(path)));
  } catch {
    return undefined; // not there yet, or cut off: it is made anew
  }
}

function unpack(packed: Buffer, path: string): Trie {
  const trie = decodeTrie(new Uint8Array(gunzipSync(packed)));
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}`;
  writeFileSync(temporary, encodeITrieToBTrie(trie));
  renameSync(temporary, path);
  return trie;
}

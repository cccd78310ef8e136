import { expect, it } from 'vitest';
import { chunksWith } from '../../../src/client/search/chunks.ts';

/** As Pagefind splits an index: a boundary is the shortest prefix that separates its neighbours. */
const CHUNKS = [
  { from: '000', to: 'bundes', name: 'a' },
  { from: 'bundesa', to: 'bundesg', name: 'b' },
  { from: 'bundesh', to: 'bundesz', name: 'c' },
  { from: 'burg', to: 'z', name: 'd' },
];

it.each([
  ['bund', ['a', 'b', 'c']],
  ['bundesh', ['a', 'c']],
  ['bundesgericht', ['a', 'b']],
  ['burger', ['d']],
  ['ab', ['a']],
  ['zweck', ['d']],
])('every file is found that may contain a word with the prefix %s', (beginning, names) => {
  expect(chunksWith(beginning, CHUNKS)).toEqual(names);
});

import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { textFile } from '../../src/search/index-format.ts';
import type { SearchText } from '../../src/search/record.ts';
import { textFiles } from '../../src/search/texts.ts';

/** Newest first, as in a slice. */
const texts = (...bodies: string[]): SearchText[] =>
  bodies.map((body) => ({ card: { title: body }, body }) as SearchText);

describe('the text files of a slice', () => {
  it('contain a fixed number of articles each, oldest first', () => {
    const { names, files } = textFiles(texts('e', 'd', 'c', 'b', 'a'), 2);
    const contents = names.map(
      (name) => JSON.parse(gunzipSync(files.get(textFile(name)) ?? '').toString()) as unknown,
    );
    expect(contents).toEqual([
      [
        [{ title: 'a' }, 'a'],
        [{ title: 'b' }, 'b'],
      ],
      [
        [{ title: 'c' }, 'c'],
        [{ title: 'd' }, 'd'],
      ],
      [[{ title: 'e' }, 'e']],
    ]);
  });

  it('stay unchanged, except the last, when an article is added', () => {
    const before = textFiles(texts('e', 'd', 'c', 'b', 'a'), 2).names;
    expect(textFiles(texts('f', 'e', 'd', 'c', 'b', 'a'), 2).names.slice(0, 2)).toEqual(before.slice(0, 2));
    expect(textFiles(texts('g', 'f', 'e', 'd', 'c', 'b', 'a'), 2).names.slice(0, 2)).toEqual(
      before.slice(0, 2),
    );
  });
});

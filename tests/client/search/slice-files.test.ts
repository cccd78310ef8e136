import { gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { sliceFiles, unpacked } from '../../../src/client/search/slice-files.ts';
import { packed } from '../../../src/search/packed-files.ts';

const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const FILES = new Map([
  ['rows.packed', bytes('Zeile\nZeile')],
  ['index/größe.pf_index', new Uint8Array([0, 10, 255])],
  ['leer', new Uint8Array()],
]);
const CONTENT = new Uint8Array(gunzipSync(packed(FILES)));
const SLICE = {
  folder: '/suche/0123456789abcdef/',
  packed: true,
  from: '2026',
  to: '2026',
  articles: 1,
} as const;

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('packed files', () => {
  it('unpack to the files that were packed', () => {
    expect(unpacked(CONTENT, '/x')).toEqual(FILES);
  });

  it("have the same bytes in any input order, as Pagefind's order is arbitrary", () => {
    expect(packed(new Map([...FILES].reverse()))).toEqual(packed(FILES));
  });

  it('are damaged if truncated', () => {
    expect(() => unpacked(CONTENT.subarray(0, -1), '/x')).toThrow('damaged: /x');
  });

  it('of a slice are loaded only once', async () => {
    const asked: string[] = [];
    vi.stubGlobal('fetch', (path: string) => {
      asked.push(path);
      return Promise.resolve(new Response(new Uint8Array(packed(FILES))));
    });
    const read = sliceFiles(SLICE);
    const [rows, other] = await Promise.all([read('rows.packed'), read('leer')]);
    expect([new TextDecoder().decode(rows), other.length]).toEqual(['Zeile\nZeile', 0]);
    expect(asked).toEqual(['/suche/0123456789abcdef/slice.packed']);
    await expect(read('words.packed')).rejects.toThrow('damaged: /suche/0123456789abcdef/slice.packed');
  });
});

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { encode } from 'cborg';
import { afterAll, describe, expect, it } from 'vitest';
import { chunksIn } from '../../../src/client/search/chunks.ts';
import {
  engineExports,
  EngineMismatch,
  PAGEFIND_VERSION,
} from '../../../src/client/search/engine-contract.ts';
import { Engine } from '../../../src/client/search/engine.ts';
import { ofPagefind } from '../../../src/client/search/files.ts';
import { closePagefind, indexRecords } from '../../../src/search/pagefind.ts';
import { PROJECT } from '../../content-folder.ts';

afterAll(closePagefind);

const RANKING = {
  termSimilarity: 1,
  pageLength: 0.75,
  termSaturation: 1.4,
  termFrequency: 1,
  metaWeights: {},
};

describe('the installed Pagefind', () => {
  it('has the version that the search reads', () => {
    const installed = readFileSync(`${PROJECT}/node_modules/pagefind/package.json`, 'utf8');
    expect(JSON.parse(installed)).toMatchObject({ version: PAGEFIND_VERSION });
  });

  it('has an engine that opens an index, loads a chunk and finds a page by a word', async () => {
    const files = await indexRecords([{ url: '/a/', content: 'Ein Text', language: 'de' }], { count: 1 });
    const content = (name: RegExp): Uint8Array<ArrayBuffer> => {
      const file = files.find(({ path }) => name.test(path));
      return ofPagefind(new Uint8Array(gunzipSync(file?.content ?? '')), String(name));
    };
    const engine = await Engine.load(content(/^wasm\./));
    const metadata = content(/\.pf_meta$/);
    const index = engine.open(metadata, RANKING);
    expect(chunksIn(metadata)).toHaveLength(1);
    index.addChunk(content(/\.pf_index$/));
    expect(index.search({ text: 'text', sort: '' }).results).toMatchObject([{ l: [{ v: { ws: 'text' } }] }]);
    expect(index.search({ text: 'fehlt', sort: '' }).results).toEqual([]);
  });
});

describe('another version of Pagefind is refused', () => {
  it('if its engine lacks a function, or one has other parameters', () => {
    const taking = (count: number) => Object.defineProperty(() => 0, 'length', { value: count });
    const older = {
      __wbindgen_start: taking(0),
      __wbindgen_malloc: taking(2),
      __wbindgen_free: taking(3),
      init_pagefind: taking(2),
      load_index_chunk: taking(3),
      enter_playground_mode: taking(1),
      set_ranking_weights: taking(3),
      search: taking(7),
    };
    expect(() => engineExports({})).toThrow(EngineMismatch);
    expect(() => engineExports(older)).toThrow(
      `The search needs Pagefind ${PAGEFIND_VERSION}: search of its engine takes 7 values instead of 11.`,
    );
  });

  it('if its engine needs other imports', async () => {
    // A module without imports and exports: the signature and the version of WebAssembly.
    const empty = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
    await expect(Engine.load(empty)).rejects.toThrow('its engine has other imports');
  });

  it('if it built the index', () => {
    const metadata = encode(['1.4.0', [], []]);
    expect(() => chunksIn(metadata)).toThrow('an index is of version 1.4.0');
  });
});

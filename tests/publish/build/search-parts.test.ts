import { describe, expect, it } from 'vitest';
import { emptyManifest, type Manifest } from '../../../src/publish/output/manifest.ts';
import { partOf } from '../../../src/publish/output/manifest-part.ts';
import { publishedIndex, searchParts } from '../../../src/publish/build/search-parts.ts';
import { programOf } from '../program.ts';

const program = programOf('code');
let asked: string[] = [];
const slice = (key: string, folder = 'suche', omitted: string[] = []) => ({
  ...{ key, folder, omitted },
  files: () => {
    asked.push(key);
    return new Map([[`${folder}/${key}/a.pf_meta`, `/cache/${key}/a.pf_meta`]]);
  },
});

it('The files of an unchanged search slice are not listed', () => {
  const first = searchParts([slice('old'), slice('new')], { base: emptyManifest(), program });
  expect(first.map(({ files }) => files?.map(([path]) => path))).toEqual([
    ['suche/old/a.pf_meta'],
    ['suche/new/a.pf_meta'],
  ]);
  const base: Manifest = new Map(first.map(({ name, source }) => [name, partOf({}, source)]));
  asked = [];
  const slices = [slice('old'), slice('newer')];
  expect(searchParts(slices, { base, program })[0]).toEqual({
    name: 'search-old',
    source: first[0]?.source,
  });
  expect(asked).toEqual(['newer']);
});

it('The files of an unchanged slice are listed when the search gets another address', () => {
  const [before] = searchParts([slice('old')], { base: emptyManifest(), program });
  const base: Manifest = new Map([['search-old', partOf({}, before?.source)]]);
  const [part] = searchParts([slice('old', 'finden')], { base, program });
  expect(part?.files?.map(([path]) => path)).toEqual(['finden/old/a.pf_meta']);
});

it('The files of an unchanged slice are listed when compression is enabled', () => {
  const base: Manifest = new Map(
    searchParts([slice('old')], { base: emptyManifest(), program }).map(({ name, source }) => [
      name,
      partOf({}, source),
    ]),
  );
  const [part] = searchParts([slice('old')], { base, program: { ...program, precompress: true } });
  expect(part?.files).toHaveLength(1);
});

it('The files of a slice are listed when other texts are replaced', () => {
  const [before] = searchParts([slice('old')], { base: emptyManifest(), program });
  const base: Manifest = new Map([['search-old', partOf({}, before?.source)]]);
  const [part] = searchParts([slice('old', 'suche', ['texts/a.packed'])], { base, program });
  expect(part?.files).toHaveLength(1);
});

describe('the published index', () => {
  const previous: Manifest = new Map(
    ['search-engine-1', 'search-1', 'search-index-2', 'assets'].map((name) => [name, partOf({})]),
  );

  it('is that of the last build', () => {
    expect(publishedIndex({ previous, base: previous })).toBe('index-2');
    expect(publishedIndex({ previous: emptyManifest(), base: emptyManifest() })).toBeUndefined();
  });

  it('does not count in a full build, or if the output folder holds another site', () => {
    expect(publishedIndex({ previous, base: emptyManifest() })).toBeUndefined();
  });
});

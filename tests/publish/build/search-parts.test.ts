import { expect, it } from 'vitest';
import { emptyManifest, type Manifest } from '../../../src/publish/output/manifest.ts';
import { partOf } from '../../../src/publish/output/manifest-part.ts';
import { searchParts } from '../../../src/publish/build/search-parts.ts';
import { programOf } from '../program.ts';

const program = programOf('code');
let asked: string[] = [];
const slice = (key: string, folder = 'suche') => ({
  ...{ key, folder },
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

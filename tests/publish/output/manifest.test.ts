import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  buildId,
  difference,
  emptyManifest,
  filesOf,
  type Manifest,
  manifestPath,
  readableManifest,
  readManifest,
  storedBuildId,
  withoutFiles,
  writeManifest,
} from '../../../src/publish/output/manifest.ts';
import { ManifestError, type OutputFiles, partOf } from '../../../src/publish/output/manifest-part.ts';
import { temporaryFolder } from '../../site.ts';

const file = (hash: string) => ({ hash, size: 1 });
const OLD: OutputFiles = { '2022/index.html': { ...file('a'), key: 'k' }, '2022/x/index.md': file('b') };
const NEW: OutputFiles = { '2023/index.html': { ...file('c'), key: 'l' } };

const manifest = (newer: OutputFiles = NEW): Manifest =>
  new Map([
    ['2022', partOf(OLD, 'source')],
    ['2023', partOf(newer)],
  ]);

let cache: string;
beforeEach(() => {
  cache = temporaryFolder();
});

const partFiles = (): string[] => readdirSync(join(cache, 'manifest'));
const partFile = (name: string, of: Manifest): string =>
  join(cache, 'manifest', `${String(of.get(name)?.head.hash)}.json`);

describe('a manifest', () => {
  it('is read as it was written', () => {
    writeManifest(cache, manifest());
    const read = readManifest(cache);
    expect(filesOf(read)).toEqual({ ...OLD, ...NEW });
    expect(read.get('2022')?.head).toMatchObject({ source: 'source', files: 2, keyed: 1 });
    expect(buildId(read)).toBe(buildId(manifest()));
    expect(storedBuildId(cache)).toBe(buildId(read));
  });

  it('keeps its part lists and, for a deploy that is still reading, those of the previous manifest', () => {
    writeManifest(cache, manifest({ '2023/index.html': file('x') }));
    writeManifest(cache, manifest());
    const changed = manifest({ '2023/index.html': file('d') });
    writeManifest(cache, new Map([...readManifest(cache), ...[...changed].slice(1)]));
    const kept = [...changed.values(), ...manifest().values()].map(({ head }) => `${head.hash}.json`);
    expect(partFiles().sort()).toEqual([...new Set(kept)].sort());
    expect(filesOf(readManifest(cache))).toEqual(filesOf(changed));
  });

  it('counts as absent if it or a part list is missing or truncated', () => {
    expect(readManifest(cache)).toEqual(emptyManifest());
    for (const spoil of [
      () => {
        rmSync(partFile('2022', manifest()));
      },
      () => {
        writeFileSync(partFile('2022', manifest()), '{');
      },
      () => {
        writeFileSync(manifestPath(cache), readFileSync(manifestPath(cache)).subarray(0, -9));
      },
      () => {
        writeFileSync(manifestPath(cache), '{"version":3,"parts":{}}');
      },
    ]) {
      writeManifest(cache, manifest());
      spoil();
      expect(readManifest(cache)).toEqual(emptyManifest());
    }
  });

  it('is rejected if a part list has other content', () => {
    writeManifest(cache, manifest());
    const path = partFile('2022', manifest());
    writeFileSync(path, readFileSync(path, 'utf8').replace('"k"', '"K"'));
    expect(() => filesOf(readManifest(cache))).toThrow(ManifestError);
    expect(() => filesOf(readManifest(cache))).toThrow('npm run build -- --full');
    expect(readableManifest(cache)).toEqual(emptyManifest());
  });

  it('does not read a part list that is the same in another manifest', () => {
    writeManifest(cache, manifest());
    const before = readManifest(cache);
    const path = partFile('2022', before);
    writeFileSync(path, ' '.repeat(readFileSync(path).length));
    const after = new Map([...before, ...[...manifest({ 'neu.html': file('d') })].slice(1)]);
    expect(difference(before, after)).toEqual({ written: { 'neu.html': file('d') }, removed: NEW });
  });

  it('lists what to write and what to remove, whatever part a file moved to', () => {
    const moved = new Map([['2022', partOf({ ...OLD, ...NEW })]]);
    expect(difference(manifest(), moved)).toEqual({ written: {}, removed: {} });
    expect(difference(manifest(), emptyManifest())).toEqual({ written: {}, removed: { ...OLD, ...NEW } });
    expect(difference(emptyManifest(), manifest())).toEqual({ written: { ...OLD, ...NEW }, removed: {} });
  });

  it('loses the source digest of a part that lost a file', () => {
    const left = withoutFiles(manifest(), ['2022/x/index.md', 'nowhere']);
    expect(left.get('2022')?.head.source).toBeUndefined();
    expect(Object.keys(filesOf(left))).toEqual(['2022/index.html', '2023/index.html']);
    expect(left.get('2023')).toEqual(manifest().get('2023'));
  });
});

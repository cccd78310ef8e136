import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { CACHES } from '../../src/cache/caches.ts';
import { FolderStore } from '../../src/cache/folder-store.ts';
import { Store } from '../../src/cache/store.ts';
import { temporaryFolder } from '../site.ts';

let cacheDir: string;
beforeEach(() => {
  cacheDir = temporaryFolder();
});

const storeOf = (options = {}): Store<string> => new Store<string>(cacheDir, CACHES.plan, options);
const path = (name: string): string => join(cacheDir, `plan/${name}.entry`);
const names = (): string[] => readdirSync(join(cacheDir, 'plan')).sort();

describe('an entry', () => {
  it('is created once, and again for another key', () => {
    const made: string[] = [];
    const ask = (key: string, value: string): string =>
      storeOf().getOrCreate('a', key, () => {
        made.push(value);
        return value;
      });
    expect([ask('1', 'x'), ask('1', 'never'), ask('2', 'y'), ask('1', 'z')]).toEqual(['x', 'x', 'y', 'z']);
    expect(made).toEqual(['x', 'y', 'z']);
  });

  const DAMAGE: readonly (readonly [string, (content: Buffer) => Buffer | string])[] = [
    ['was cut off', (content) => content.subarray(0, -1)],
    ['is empty', () => ''],
    ['has lost its end, as after a crash of the machine', (content) => content.fill(0, content.length - 3)],
    ['is of another version', (content) => content.toString().replace('nachlese 1', 'nachlese 0')],
    ['is of another cache', (content) => content.toString().replace('plan/', 'data/')],
    ['is foreign JSON', () => '"x"'],
    ['was edited', (content) => content.toString().replace('"x"', '"y"')],
  ];

  it.each(DAMAGE)('is absent if the file %s', (_how, damage) => {
    storeOf().write('a', '1', 'x');
    writeFileSync(path('a'), damage(readFileSync(path('a'))));
    expect(storeOf().read('a', '1')).toBeUndefined();
    expect(storeOf().getOrCreate('a', '1', () => 'x')).toBe('x');
    expect(storeOf().read('a', '1')).toBe('x');
  });

  it('is absent for a store that does not read, and is replaced by it', () => {
    storeOf().write('a', '1', 'x');
    expect(storeOf({ reads: false }).getOrCreate('a', '1', () => 'y')).toBe('y');
    expect(storeOf().read('a', '1')).toBe('y');
  });

  it('keeps every character, and bytes where its cache has a codec for them', () => {
    storeOf().write('größe', '1', '„東京“ \u{1F600} \\u00e9\n');
    expect(storeOf().read('größe', '1')).toBe('„東京“ \u{1F600} \\u00e9\n');
    const months = new Store<{ bytes: Uint8Array }>(cacheDir, CACHES.months);
    months.write('a', '', { bytes: new Uint8Array([0, 255]) });
    expect([...(months.read('a')?.bytes ?? [])]).toEqual([0, 255]);
  });
});

describe('pruning a store', () => {
  it('keeps entries that were read, written or kept, and no others', () => {
    for (const name of ['read', 'kept', 'old']) storeOf().write(name, '', 'x');
    const store = storeOf();
    store.read('read');
    store.write('written', '', 'x');
    store.keep('kept');
    store.prune();
    expect(names()).toEqual(['kept.entry', 'read.entry', 'written.entry']);
  });

  it('leaves the temporary file of a process that is writing, and removes that of a killed one', () => {
    storeOf().write('a', '', 'x');
    writeFileSync(join(cacheDir, 'plan/new.2.tmp'), '');
    writeFileSync(join(cacheDir, 'plan/old.3.tmp'), '');
    utimesSync(join(cacheDir, 'plan/old.3.tmp'), 1, 1);
    storeOf().prune();
    expect(names()).toEqual(['new.2.tmp']);
  });
});

describe('a folder of files', () => {
  const store = (): FolderStore => new FolderStore(cacheDir, CACHES.search);
  const FILES = new Map([
    ['b.txt', 'b'],
    ['a/a.txt', 'a'],
  ]);

  it('is read with the paths of its files', () => {
    store().write('key', FILES);
    const read = store().read('key');
    expect([...(read?.keys() ?? [])]).toEqual(['a/a.txt', 'b.txt']);
    expect(readFileSync(read?.get('b.txt') ?? '', 'utf8')).toBe('b');
    expect(store().read('other')).toBeUndefined();
  });

  it('is absent if a file is missing or was cut off, and written again', () => {
    store().write('key', FILES);
    writeFileSync(join(cacheDir, 'search/key/b.txt'), '');
    expect(store().read('key')).toBeUndefined();
    store().write('key', FILES);
    expect(store().read('key')).toBeDefined();
  });

  it('is removed with its list unless it is kept', () => {
    for (const key of ['a', 'b']) store().write(key, FILES);
    store().keepOnly(['a']);
    expect(readdirSync(join(cacheDir, 'search')).sort()).toEqual(['a', 'a.entry']);
    expect(existsSync(join(cacheDir, 'search/b'))).toBe(false);
  });
});

import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { INDEXER } from '../../src/search/source-key.ts';
import { planSlices } from '../../src/search/slice-plan.ts';
import { ContentFolder, PROJECT } from '../content-folder.ts';

/** A module of ours and all that it loads, relative to `src`. Types are none. */
function loadedBy(path: string, known = new Set<string>()): Set<string> {
  if (known.has(path)) return known;
  known.add(path);
  const text = readFileSync(join(PROJECT, 'src', path), 'utf8');
  for (const [, named, late] of text.matchAll(IMPORT))
    loadedBy(relative('.', join(dirname(path), named ?? late ?? '')), known);
  return known;
}

const IMPORT = /^(?:import|export)(?! type)[^;]*?from '(\.[^']+)'|import\('(\.[^']+)'\)/gms;

async function keyWith(files: Record<string, string>): Promise<string | undefined> {
  return planSlices(await new ContentFolder(files).load())[0]?.key;
}

describe('the key of a search slice', () => {
  it('stands while nothing changes that the index holds', async () => {
    expect(await keyWith({})).toBe(await keyWith({}));
  });

  it('changes with the slug of a category, which the filters use', async () => {
    const categories = '- { name: Politik, slug: staat }\n';
    expect(await keyWith({ 'categories.yaml': categories })).not.toBe(await keyWith({}));
  });

  it('holds all code that makes an index', () => {
    const isHashed = (path: string): boolean =>
      INDEXER.some((name) => path === name || path.startsWith(`${name}/`));
    const loaded = [...loadedBy('search/files.ts')];
    expect(loaded.length).toBeGreaterThan(25);
    expect(loaded.filter((path) => !isHashed(path))).toEqual([]);
  });

  it('stands when a category that no article has is added', async () => {
    const known = readFileSync(new ContentFolder().path('categories.yaml'), 'utf8');
    const categories = `${known}- name: Sport\n`;
    expect(await keyWith({ 'categories.yaml': categories })).toBe(await keyWith({}));
  });
});

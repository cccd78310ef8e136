import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { planSlices } from '../../src/search/slice-plan.ts';
import { ContentFolder } from '../content-folder.ts';

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

  it('stands when a category that no article has is added', async () => {
    const known = readFileSync(new ContentFolder().path('categories.yaml'), 'utf8');
    const categories = `${known}- name: Sport\n`;
    expect(await keyWith({ 'categories.yaml': categories })).toBe(await keyWith({}));
  });
});

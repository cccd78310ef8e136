import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { indexerHash } from '../../src/search/source-key.ts';
import { planSearch } from '../../src/search/slice-plan.ts';
import { ContentFolder } from '../content-folder.ts';
import { ProgramCopy } from '../program-copy.ts';

async function keyWith(files: Record<string, string>): Promise<string | undefined> {
  return planSearch(await new ContentFolder(files).load()).slices[0]?.key;
}

describe('the key of a search slice', () => {
  it('stays the same while the indexed content is unchanged', async () => {
    expect(await keyWith({})).toBe(await keyWith({}));
  });

  it('changes with the slug of a category, which the filters use', async () => {
    const categories = '- { name: Politik, slug: staat }\n';
    expect(await keyWith({ 'categories.yaml': categories })).not.toBe(await keyWith({}));
  });

  it('stays the same when a category without articles is added', async () => {
    const known = readFileSync(new ContentFolder().path('categories.yaml'), 'utf8');
    const categories = `${known}- name: Sport\n`;
    expect(await keyWith({ 'categories.yaml': categories })).toBe(await keyWith({}));
  });
});

describe('the hash of the indexer', () => {
  const program = new ProgramCopy();

  it.each([
    'src/search/build-slice.ts',
    'src/search/compounds.ts',
    'src/search/vocabulary.ts',
    'src/search/slices.ts',
    'src/language/tokens.ts',
    'src/markdown/plain-text.ts',
    'src/loader/frontmatter.ts',
    'src/card/card.ts',
    'src/site/search-key.ts',
  ])('changes with %s', (path) => {
    const [before, after] = program.edited(path, indexerHash);
    expect(after).not.toBe(before);
  });

  it.each([
    'src/search/files.ts',
    'src/client/search/engine.ts',
    'src/layouts/Base.astro',
    'src/components/Footer.astro',
    'src/styles/base.css',
    'src/i18n/de/messages.ts',
    'src/publish/build/build.ts',
    'src/cache/store.ts',
  ])('does not change with %s', (path) => {
    const [before, after] = program.edited(path, indexerHash);
    expect(after).toBe(before);
  });

  it.each(['pagefind', '@cspell/dict-de-de', 'satteri'])('changes with the version of %s', (name) => {
    const [before, after] = program.bumped(name, indexerHash);
    expect(after).not.toBe(before);
  });
});

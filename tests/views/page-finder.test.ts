import { beforeAll, describe, expect, it } from 'vitest';
import { loadPreviewSite } from '../../src/publish/load-site.ts';
import { settingsFrom } from '../../src/publish/settings.ts';
import type { Site } from '../../src/site/site.ts';
import { PageFinder } from '../../src/views/page-finder.ts';
import { liveGroups, livePages } from '../../src/views/pages.ts';
import { SAMPLE_CONTENT, temporaryFolder } from '../site.ts';

describe('the finder of pages', () => {
  let site: Site;
  beforeAll(async () => {
    const given = { content: SAMPLE_CONTENT, cache: temporaryFolder(), now: '2026-11-24T12:00:00Z' };
    ({ site } = await loadPreviewSite(settingsFrom(given)));
  });

  it('finds every page by its path', () => {
    const finder = new PageFinder(site);
    const wrong = livePages(site).filter(({ path, kind }) => finder.at(path)?.kind !== kind);
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('may look at the years that a path names only, since every page of a year names it', () => {
    const [, ...years] = liveGroups(site);
    for (const { name, pages } of years)
      expect(pages().filter(({ path }) => !path.split(/\D+/).includes(name))).toEqual([]);
  });

  it('finds nothing where no page is', () => {
    const finder = new PageFinder(site);
    for (const path of ['/2026/', '/suche/']) expect(finder.live(path)?.path).toBe(path);
    for (const path of ['/2026', '/1999/', '/gibt-es-nicht/', '/2026/11/gibt-es-nicht/', ''])
      expect(finder.at(path)).toBeUndefined();
  });

  it('finds the only page of a kind', () => {
    const finder = new PageFinder(site);
    expect(finder.only('front')?.path).toBe('/');
    expect(finder.only('nothing')).toBeUndefined();
  });
});

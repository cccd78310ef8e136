import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ContentError } from '../../../src/archive/diagnostic.ts';
import { foldersOf } from '../../../src/archive/normalize-path.ts';
import { listFiles } from '../../../src/loader/file-list.ts';
import { loadPreviewSite } from '../../../src/publish/load-site.ts';
import { SiteReader } from '../../../src/publish/preview/site-reader.ts';
import { settingsFrom } from '../../../src/publish/settings.ts';
import type { Site } from '../../../src/site/site.ts';
import { PageFinder } from '../../../src/views/page-finder.ts';
import { livePages } from '../../../src/views/pages.ts';
import { type Edit, KINDS } from '../../build/oracle/edit.ts';
import { EditedArchive } from '../../build/oracle/edits.ts';
import { SAMPLE_CONTENT, temporaryFolder } from '../../site.ts';

const RUNS = Number(process.env['PREVIEW_RUNS'] ?? 1);
const SEED = 20261130;
const NOW = '2026-06-15T12:00:00Z';

/** Edits of the content; the clock and the program stay as they are in a preview. */
const CONTENT_KINDS = KINDS.filter((kind) => !['wait', 'template', 'style'].includes(kind));

const anyStep = fc.record({
  edit: fc.record<Edit>({ kind: fc.constantFrom(...CONTENT_KINDS), pick: fc.nat({ max: 30 }) }),
  /** Whether it is read so late that its files are trusted by their stamps. */
  isLate: fc.boolean(),
});

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true });
});

const content = (): string => join(folder, 'content');
const settings = (cache: string) => ({
  ...settingsFrom({ content: content(), cache: join(folder, cache), now: NOW }, folder),
  preview: true,
});

/** From here on, every stamp is old. */
const later = (): void => {
  vi.setSystemTime(Date.now() + 60_000);
};

function newArchive(articles = 12): EditedArchive {
  mkdirSync(content());
  for (const file of readdirSync(SAMPLE_CONTENT))
    if (file.endsWith('.yaml')) cpSync(join(SAMPLE_CONTENT, file), join(content(), file));
  const archive = new EditedArchive({ path: (file) => file }, content());
  for (let pick = 0; pick < articles; pick++) archive.add(pick);
  return archive;
}

/** The folders in which files differ from those before, and the ones above them that have other entries then. */
function changedSince(before: ReadonlyMap<string, string>): Set<string> {
  const now = filesNow();
  const changed = [...before.keys(), ...now.keys()].filter((file) => before.get(file) !== now.get(file));
  return new Set(changed.flatMap((file) => ['', ...foldersOf(file)]));
}

const filesNow = (): Map<string, string> =>
  new Map(
    listFiles(content(), '', /(?:)/).map(({ file }) => [file, readFileSync(join(content(), file), 'latin1')]),
  );

/** What the preview can show of a site: every page with its props, and the keys of the search. Of 366 days of the calendar, a few. */
function shown(site: Site) {
  const finder = new PageFinder(site);
  const pages = livePages(site).filter(({ kind, path }) => kind !== 'onThisDay' || path.endsWith('5/'));
  return {
    pages: pages.map(({ path }) => {
      const page = finder.live(path);
      return [page?.kind, page?.path, JSON.stringify(page?.props())];
    }),
    search: site.searchKeys,
    files: site.archive.articles.map(({ file, hash }) => `${file} ${hash}`),
  };
}

const errorsOf = (error: ContentError | undefined): string[] =>
  (error?.diagnostics ?? []).map(({ file, line, rule }) => `${file}:${line} ${rule}`);

/** Everything that a reader shows and reports, or the errors for which it shows nothing. */
const outcome = (read: Promise<{ site: Site; leftOut: ContentError | undefined }>) =>
  read.then(
    ({ site, leftOut }) => ({ ...shown(site), errors: errorsOf(leftOut) }),
    (error: unknown) => {
      if (error instanceof ContentError) return { errors: errorsOf(error) };
      throw error;
    },
  );

/** Reads once more in another process, so to speak: nothing is remembered or cached. */
function fresh() {
  rmSync(join(folder, 'fresh'), { recursive: true, force: true });
  return outcome(loadPreviewSite(settings('fresh')));
}

describe('the content that the preview has read again after each of several edits', () => {
  it('is what reading everything gives', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 8, maxLength: 8 }), async (steps) => {
        const archive = newArchive();
        const reader = new SiteReader(settings('cache'));
        await reader.read(new Set());
        for (const { edit, isLate } of steps) {
          if (isLate) later();
          const before = filesNow();
          await archive.apply(edit);
          if (isLate) later();
          expect(await outcome(reader.read(changedSince(before)))).toEqual(await fresh());
        }
        for (const name of ['content', 'cache', 'fresh'])
          rmSync(join(folder, name), { recursive: true, force: true });
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });

  it.each([
    ['a broken article', 'articles/2023/01/kaputt.md', '---\ntitle: Ohne Datum\n---\n'],
    ['a broken vocabulary', 'categories.yaml', '- name:\n'],
    ['broken settings', 'site.yaml', 'title: [\n'],
    ['a broken list', 'redirects.yaml', '- { from: alt, to: / }\n'],
    ['a folder of another name', 'articles/2023/1/neu.md', '---\ntitle: Falscher Ordner\n---\n'],
  ])(
    'is the same with %s, with another error beside it, and once both are mended',
    async (_name, file, text) => {
      newArchive();
      const reader = new SiteReader(settings('cache'));
      await reader.read(new Set());
      const before = filesNow();
      const other = 'articles/2026/04/auch-kaputt.md';
      const step = async (edit: () => void): Promise<void> => {
        later();
        const known = filesNow();
        edit();
        later();
        expect(await outcome(reader.read(changedSince(known)))).toEqual(await fresh());
      };
      const put = (path: string, written: string): void => {
        mkdirSync(dirname(join(content(), path)), { recursive: true });
        writeFileSync(join(content(), path), written);
      };
      await step(() => {
        put(file, text);
      });
      await step(() => {
        put(other, '---\ntitle: Auch ohne Datum\n---\n');
      });
      await step(() => {
        rmSync(join(content(), other));
      });
      await step(() => {
        const sound = before.get(file);
        if (sound === undefined) rmSync(join(content(), file));
        else writeFileSync(join(content(), file), sound, 'latin1');
      });
    },
  );

  it('is the same after a folder has got another name, and another folder its old one', async () => {
    newArchive();
    const reader = new SiteReader(settings('cache'));
    await reader.read(new Set());
    const [one, two] = ['articles/2023/01', 'articles/2024/02'].map((path) => join(content(), path)) as [
      string,
      string,
    ];
    const before = filesNow();
    renameSync(one, `${one}x`);
    renameSync(two, one);
    renameSync(`${one}x`, two);
    expect(await outcome(reader.read(changedSince(before)))).toEqual(await fresh());
  });

  it('shares the years that no edit has touched', async () => {
    const archive = newArchive();
    const reader = new SiteReader(settings('cache'));
    later();
    const { site: before } = await reader.read(new Set());
    const known = filesNow();
    await archive.apply({ kind: 'body', pick: 0 });
    const { site } = await reader.read(changedSince(known));
    const isShared = site.years.map(({ name, own }) => [name, before.years.some((year) => year.own === own)]);
    expect(isShared).toEqual([
      ['2026', true],
      ['2025', true],
      ['2024', true],
      ['2023', false],
    ]);
  });
});

import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { CommandError } from '../src/i18n/command-error.ts';
import { loadArchive } from '../src/loader/load-archive.ts';
import { type BuildSettings, settingsFrom } from '../src/publish/settings.ts';
import { launch } from '../tests/chromium.ts';
import { pageKinds } from '../tests/browser/page-kinds.ts';
import { runCommand } from './command.ts';
import { comparePictures } from './screenshots/compare.ts';
import { type Page, pagesOf } from './screenshots/pages.ts';
import { shootSite } from './screenshots/shoot.ts';

/** The pages of the sample archive. */
const SAMPLE: readonly Page[] = [...pageKinds, ['a search', '/suche/?q=Glasfaser']];
const ARCHIVES = resolve(import.meta.dirname, '../tests/fixtures/archives');

/** A site to take pictures of: the newsroom's folder, or the sample archive, and the folder for the pictures. */
interface Subject {
  site: string | undefined;
  folder: string;
}

const subjects = (to: string, site: string | undefined, archives: boolean): Subject[] =>
  archives
    ? readdirSync(ARCHIVES).map((name) => ({ site: join(ARCHIVES, name), folder: join(to, name) }))
    : [{ site: site === undefined ? undefined : resolve(site), folder: to }];

/** Puts new pictures in the place of earlier ones and compares them, if there are any. Throws if some differ. */
async function replacePictures(taken: string, folder: string): Promise<void> {
  const [before, marked] = [`${folder}-before`, `${folder}-differences`];
  for (const old of [before, marked]) rmSync(old, { recursive: true, force: true });
  const hasEarlier = existsSync(folder);
  if (hasEarlier) renameSync(folder, before);
  renameSync(taken, folder);
  if (!hasEarlier) return;
  const differences = await comparePictures(before, folder, marked);
  for (const { name, pixels } of differences) console.log(`${name}\t${pixels ?? '–'}`);
  if (differences.length > 0)
    throw new CommandError('picturesDiffer', { count: differences.length, folder: marked });
}

await runCommand(
  {
    name: 'screenshots',
    options: {
      to: { type: 'string' },
      widths: { type: 'string' },
      site: { type: 'string' },
      archives: { type: 'boolean' },
      full: { type: 'boolean' },
      compare: { type: 'boolean' },
    },
  },
  async ({ values, settings }) => {
    const { to = 'screenshots', widths = '320,390,768,1280,1920', site, archives = false, now } = values;
    const folder = resolve(to);
    // Earlier pictures stay if a build fails.
    const taken = values.compare ? `${folder}-new` : folder;
    const manner = { widths: widths.split(',').map(Number), isFull: values.full ?? false };
    const work = join(tmpdir(), `nachlese-screenshots-${process.pid}`);
    const browser = await launch();
    try {
      for (const subject of subjects(taken, site, archives)) {
        const given = { out: join(work, 'dist'), cache: settings.cacheDir, now };
        const build: BuildSettings =
          subject.site === undefined ? { ...settings, outDir: given.out } : settingsFrom(given, subject.site);
        const pages = subject.site === undefined ? SAMPLE : pagesOf(await loadArchive(build));
        await shootSite(browser, build, pages, subject.folder, manner);
        rmSync(work, { recursive: true, force: true });
        console.log(subject.folder);
      }
    } finally {
      await browser.close();
      rmSync(work, { recursive: true, force: true });
    }
    if (values.compare) await replacePictures(taken, folder);
  },
);

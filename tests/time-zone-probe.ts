/** Prints everything that could depend on the machine's time zone, for `time-zone.test.ts`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadArchive } from '../src/loader/load-archive.ts';
import { instantOf, weekdayOf, withOffset } from '../src/archive/date.ts';
import { dayDate, longDate, monthDate } from '../src/i18n/dates.ts';
import { monthSheet } from '../src/views/month-sheet.ts';
import { pagesOf } from '../src/views/pages.ts';
import { Site } from '../src/site/site.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const cacheDir = mkdtempSync(join(tmpdir(), 'nachlese-'));
const archive = await loadArchive({
  contentDir: join(root, 'tests', 'fixtures', 'base'),
  cacheDir,
  now: Date.parse('2023-03-29T22:00:00Z'),
  preview: false,
});
rmSync(cacheDir, { recursive: true });

const output = {
  local: new Date(2023, 2, 30).toISOString(),
  dates: {
    instant: instantOf('2026-03-29T02:30', 'Europe/Berlin'),
    offset: withOffset('2023-03-30', 'Europe/Berlin'),
    long: longDate('2023-03-30', 'de'),
    day: dayDate('2023-01-01', 'de'),
    month: monthDate('2023-12', 'en'),
    weekday: weekdayOf('2023-03-30'),
    sheet: monthSheet('2023-03', new Set(['2023-03-30']), 'x'),
  },
  pages: pagesOf(new Site(archive)).map((page) => [page.path, page.props()]),
};
console.log(JSON.stringify(output));

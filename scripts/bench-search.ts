import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { launch } from '../tests/chromium.ts';
import { addArticle, generateArchive } from './bench/generate.ts';
import { buildIndex } from './bench/search/build.ts';
import { countingServer } from './bench/search/counting-server.ts';
import { measureSearch } from './bench/search/measure.ts';
import { OWN_PAGE, PEER_PAGE, writePeerPage } from './bench/search/peer-page.ts';
import { buildLine, pageLine } from './bench/search/report.ts';

/**
 * Measures the search over a synthetic archive against a single Pagefind index of the same articles: building it, adding an
 * article, and correcting one in a closed year; in Chromium, the first and all results, cold and warm, with the bytes
 * transferred.
 */
const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** A word that every article has, a word that few have, and both together. */
const QUERIES = ['Verwaltung', 'Zillurwinkel', 'Verwaltung Zillurwinkel'];

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '10000' },
    peer: { type: 'boolean', default: true },
    report: { type: 'string' },
  },
  allowNegative: true,
});
const work = mkdtempSync(join(tmpdir(), 'nachlese-bench-'));
const [content, cache, out] = ['content', 'cache', 'out'].map((name) => join(work, name)) as [
  string,
  string,
  string,
];
const report: Record<string, unknown> = { size: Number(values.size), node: process.version };

try {
  const archive = generateArchive(content, Number(values.size), join(ROOT, 'content'));
  buildPages();
  build('all slices', 'slices');
  build('again', 'slices');
  addArticle(archive, 0);
  build('one article more', 'slices');
  correctOldArticle();
  build('one old article corrected', 'slices');
  if (values.peer) {
    build('single index', 'single');
    writePeerPage(out);
  }
  await measurePages();
  if (values.report !== undefined) writeFileSync(values.report, `${JSON.stringify(report, null, 2)}\n`);
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** Builds the search page as part of a site without articles. */
function buildPages(): void {
  const empty = join(work, 'empty');
  generateArchive(empty, 0, join(ROOT, 'content'));
  const script = join(ROOT, 'scripts/build.ts');
  const folders = ['--content', empty, '--out', out, '--cache', join(work, 'pages')];
  const { status, stderr } = spawnSync(process.execPath, [script, ...folders], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The search page could not be built:\n${stderr}`);
}

function build(name: string, kind: 'slices' | 'single'): void {
  const built = buildIndex(kind, content, cache, out);
  report[name] = built;
  console.log(buildLine(name, built));
}

function correctOldArticle(): void {
  const folder = join(content, 'articles/2012/06');
  const [file] = readdirSync(folder).sort();
  if (file === undefined) throw new Error('There is no article of June 2012');
  appendFileSync(join(folder, file), '\nKorrektur: Die Zahl wurde berichtigt.\n');
}

async function measurePages(): Promise<void> {
  const server = await countingServer(out);
  const browser = await launch();
  try {
    for (const query of QUERIES) {
      for (const [name, page] of [
        ['slices', OWN_PAGE] as const,
        ...(values.peer ? [['single', PEER_PAGE] as const] : []),
      ]) {
        const measured = await measureSearch(browser, server, page, query);
        report[`${name}: ${query}`] = measured;
        console.log(pageLine(`${name}, cold: ${query}`, measured.cold));
        console.log(pageLine(`${name}, warm: ${query}`, measured.warm));
        console.log(pageLine(`${name}, returning: ${query}`, measured.returning));
      }
    }
  } finally {
    await browser.close();
    server.close();
  }
}

import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { loadArchive } from '../../../src/loader/load-archive.ts';
import { searchText } from '../../../src/search/record.ts';
import { archiveOptions } from './archive-options.ts';
import type { BuiltIndex } from './build.ts';
import { watchMemory } from './memory.ts';

/** The peer: one Pagefind index of all articles with the same texts and filters, built as Pagefind's manual shows. */
const [contentDir, cacheDir, out] = process.argv.slice(2) as [string, string, string];
const archive = await loadArchive(archiveOptions(contentDir, cacheDir));
const peak = watchMemory();
const started = performance.now();
const { index, errors } = await createIndex({ forceLanguage: 'de' });
if (!index) throw new Error(errors.join());
let pending: Promise<unknown>[] = [];
for (const article of archive.articles) {
  const { card, content } = searchText(archive, article);
  pending.push(
    index.addCustomRecord({
      url: article.url,
      content,
      language: 'de',
      meta: { title: card.title, date: card.date },
      filters: { category: [article.category], region: [...article.regions], year: [card.date.slice(0, 4)] },
      sort: { date: card.date },
    }),
  );
  if (pending.length === 64) {
    await Promise.all(pending);
    pending = [];
  }
}
await Promise.all(pending);
const folder = join(out, 'pagefind');
const written = await index.writeFiles({ outputPath: folder });
if (written.errors.length > 0) throw new Error(written.errors.join());
await close();
const seconds = (performance.now() - started) / 1000;
const memoryBytes = peak();

const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
const bytes = files.reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
const report: BuiltIndex = { seconds, memoryBytes, files: files.length, bytes, built: 1, reused: 0 };
console.log(JSON.stringify(report));

import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadArchive } from '../../../src/loader/load-archive.ts';
import { searchFiles } from '../../../src/search/files.ts';
import { archiveOptions } from './archive-options.ts';
import type { BuiltIndex } from './build.ts';
import { watchMemory } from './memory.ts';

const [contentDir, cacheDir, out] = process.argv.slice(2) as [string, string, string];
const archive = await loadArchive(archiveOptions(contentDir, cacheDir));
const peak = watchMemory();
const started = performance.now();
const { files, built, reused } = await searchFiles(archive, { cacheDir });
const seconds = (performance.now() - started) / 1000;
const memoryBytes = peak();

// The new index replaces everything except the search page itself.
const folder = join(out, 'suche');
for (const name of existsSync(folder) ? readdirSync(folder) : []) {
  if (name !== 'index.html') rmSync(join(folder, name), { recursive: true });
}
let bytes = 0;
for (const [path, source] of files) {
  mkdirSync(dirname(join(out, path)), { recursive: true });
  cpSync(source, join(out, path));
  bytes += statSync(source).size;
}
const report: BuiltIndex = {
  seconds,
  memoryBytes,
  files: files.size,
  bytes,
  built: built.length,
  reused: reused.length,
};
console.log(JSON.stringify(report));

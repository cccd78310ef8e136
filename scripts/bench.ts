import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { settingsFrom } from '../src/publish/settings.ts';
import { thisMachine } from './bench/machine.ts';
import { benchOptions } from './bench/options.ts';
import { runBenchmark } from './bench/run.ts';
import type { Result } from './bench/row.ts';
import { benchmarkText } from './bench/table.ts';
import { runCommand } from './bench/run-command.ts';

await runCommand(async () => {
  const { sizes, pictures, peers, work, out } = benchOptions(process.argv.slice(2));
  const present = peers.filter((peer) => sizes.some((size) => peer.absence(size) === undefined));
  const machine = thisMachine(present);
  const results: Result[] = [];
  mkdirSync(work, { recursive: true });
  for (const size of sizes) {
    const folder = mkdtempSync(join(work, 'nachlese-bench-'));
    try {
      const result = await runBenchmark(
        { root: settingsFrom().root, folder, articles: size, every: pictures, peers },
        ({ system, step, seconds }) => {
          console.log(`${size} articles, ${system}, ${step}: ${seconds.toFixed(1)} s`);
        },
      );
      results.push(result);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  const text = benchmarkText(results, machine);
  console.log(`\n${text}`);
  if (out !== undefined) {
    writeFileSync(out, text);
    writeFileSync(`${out}.json`, `${JSON.stringify({ machine, results }, null, 2)}\n`);
  }
});

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { settingsFrom } from '../src/publish/settings.ts';
import { TAIL_CASES } from './bench/tail/cases.ts';
import { tailOptions } from './bench/tail/options.ts';
import { tailRow, type TailRow } from './bench/tail/tail-row.ts';
import { tailTable } from './bench/tail/tail-table.ts';
import { runCommand } from './bench/run-command.ts';

/** Measures whether unusual archives cost more than in proportion. */
async function measureTail(): Promise<void> {
  const { size, cases, work: parent } = tailOptions(process.argv.slice(2));
  const { root } = settingsFrom();
  mkdirSync(parent, { recursive: true });
  const rows: TailRow[] = [];
  for (const name of cases) {
    const work = mkdtempSync(join(parent, 'nachlese-tail-'));
    try {
      const row = await tailRow(TAIL_CASES[name], { root, folder: join(work, name), size });
      rows.push(row);
      console.log(`${row.name}: ${row.full.seconds.toFixed(1)} s, ${row.added.seconds.toFixed(1)} s`);
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  }
  console.log(`\n${tailTable(rows)}`);
}

await runCommand(measureTail);

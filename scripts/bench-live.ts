import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { settingsFrom } from '../src/publish/settings.ts';
import { addArticle } from './bench/generate.ts';
import { liveTable } from './bench/live/live-table.ts';
import { LiveNewsroom } from './bench/live/newsroom.ts';
import { liveOptions } from './bench/live/options.ts';
import { Runner, type StepResult } from './bench/live/runner.ts';
import { startTarget } from './bench/live/target.ts';
import { liveSteps } from './bench/live/workflow.ts';
import { runCommand } from './bench/run-command.ts';

/** Room at an S3 server for an article with all its lists, in bytes. */
const ARTICLE_BYTES = 80_000;
const LEAST_BYTES = 1_000_000_000;

/** Measures the way from a merged article to the site: a first run of the newsroom's workflow publishes the archive, each further one an article more. */
async function measureLive(): Promise<void> {
  const { size, target: kind, cold, work: parent } = liveOptions(process.argv.slice(2));
  mkdirSync(parent, { recursive: true });
  const work = mkdtempSync(join(parent, 'nachlese-live-'));
  try {
    const newsroom = new LiveNewsroom(settingsFrom().root, work, size);
    const target = await startTarget(kind, work, Math.max(LEAST_BYTES, size * ARTICLE_BYTES));
    try {
      const { repository } = newsroom;
      const around = { repository, storage: join(work, 'storage'), env: target.env, cold };
      const first = new Runner(join(work, 'first'), around);
      await runAll(first, newsroom.workflow, 'first publication');
      await first.end();
      const date = new Date().toISOString().slice(0, 10);
      for (let number = 1; number <= target.publications; number++) {
        addArticle(newsroom.archive, number, { date });
        newsroom.publish('Ein Beitrag');
        const runner = new Runner(join(work, `further-${number}`), around);
        const steps = await runAll(runner, newsroom.workflow, `${number} more`);
        const caches = cold ? 'no packages cached' : 'packages cached';
        console.log(
          `\n### ${size.toLocaleString('en')} articles, target ${kind}, ${caches}, publication ${number + 1}\n`,
        );
        console.log(liveTable(steps, runner.written));
        runner.remove();
      }
    } finally {
      await target.stop();
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function runAll(runner: Runner, workflow: string, name: string): Promise<StepResult[]> {
  const results: StepResult[] = [];
  for (const step of liveSteps(workflow)) {
    const result = await runner.run(step);
    if (!result) continue;
    results.push(result);
    console.log(`${name}, ${result.name}: ${result.seconds.toFixed(1)} s`);
  }
  return results;
}

await runCommand(measureLive);

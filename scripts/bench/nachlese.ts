import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildReport } from '../../src/publish/build/build-report.ts';
import { measure } from './measure.ts';
import type { Row, Step } from './row.ts';
import { bytesIn, digestTree, pagesIn } from './tree-digest.ts';
import { NOW, type Workplace } from './workplace.ts';

const outputOf = (folder: string): string => join(folder, 'nachlese');
const cacheOf = (folder: string): string => join(folder, 'nachlese-cache');

/** Removes what earlier builds left, except encoded pictures. */
export function forgetAllButPictures({ folder }: Workplace): void {
  rmSync(outputOf(folder), { recursive: true });
  for (const name of readdirSync(cacheOf(folder)))
    if (name !== 'images') rmSync(join(cacheOf(folder), name), { recursive: true });
}

/** Runs `npm run build` for a step; all steps share the output and cache folder. */
export async function runNachlese({ root, folder, content }: Workplace, step: Step): Promise<Row> {
  const report = join(folder, 'report.json');
  const [out, cache] = [outputOf(folder), cacheOf(folder)];
  const options = { content, out, cache, now: NOW[step], report };
  const measured = await measure({
    program: process.execPath,
    args: [
      join(root, 'scripts/build.ts'),
      ...Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]),
    ],
    cwd: root,
    env: { ASTRO_TELEMETRY_DISABLED: '1', NODE_COMPILE_CACHE: join(cache, 'compile') },
  });
  const { rendered, written, removed, bytes, seconds } = JSON.parse(
    readFileSync(report, 'utf8'),
  ) as BuildReport;
  const site = digestTree(out);
  const [pages, size] = [pagesIn(site), bytesIn(site)];
  const changed = { written, removed, bytes };
  return { system: 'Nachlese', step, pages, rendered, size, changed, phases: seconds, ...measured };
}

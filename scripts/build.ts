import { writeFileSync } from 'node:fs';
import { buildSite } from '../src/publish/build.ts';
import { readSettings } from '../src/publish/settings.ts';
import { reportFailure } from './failure.ts';
import { buildOptions } from './build-options.ts';
import { readOptions } from './options.ts';

const { values, positionals } = readOptions(
  `npm run build -- [options]
  --content DIR    content folder (content)
  --out DIR        output folder (dist)
  --cache DIR      cache folder (.cache)
  --now ISO        time of the build, such as 2026-11-24T06:00:00Z (the clock)
  --report FILE    write a report as JSON
  --full           render every page and write every file, whatever the manifest says
  --delta          write only what changed, and the list of removals
  --precompress    write .br and .gz files beside text files, for servers that take them from there
  --workers N      processes that render (the number of cores)
  --shard I/N      render part I of N into the output folder and stop
  --merge DIR …    join rendered shards instead of rendering`,
  {
    report: { type: 'string' },
    full: { type: 'boolean' },
    delta: { type: 'boolean' },
    precompress: { type: 'boolean' },
    workers: { type: 'string' },
    shard: { type: 'string' },
    merge: { type: 'boolean' },
  },
);

try {
  const report = await buildSite(readSettings(), buildOptions(values, positionals));
  if (typeof values['report'] === 'string') {
    writeFileSync(values['report'], `${JSON.stringify(report, null, 2)}\n`);
  }
  const { pages, rendered, files, written, removed, bytes, out } = report;
  console.log(
    `${pages} pages, ${rendered} rendered; ${files} files, ${written} written (${bytes} bytes), ${removed} removed: ${out}`,
  );
} catch (error) {
  reportFailure(error);
}

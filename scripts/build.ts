import { writeFileSync } from 'node:fs';
import { buildSite } from '../src/publish/build.ts';
import { readSettings } from '../src/publish/settings.ts';
import { reportFailure } from './failure.ts';
import { readOptions } from './options.ts';

const { values } = readOptions(
  `npm run build -- [options]
  --content DIR   content folder (content)
  --out DIR       output folder (dist)
  --cache DIR     cache folder (.cache)
  --now ISO       time of the build, such as 2026-11-24T06:00:00Z (the clock)
  --report FILE   write a report as JSON`,
  { report: { type: 'string' } },
);

try {
  const report = await buildSite(readSettings());
  if (typeof values['report'] === 'string')
    writeFileSync(values['report'], `${JSON.stringify(report, null, 2)}\n`);
  console.log(
    `${report.pages} pages, ${report.files} files, ${(report.bytes / 1e6).toFixed(1)} MB in ${report.out}`,
  );
} catch (error) {
  reportFailure(error);
}

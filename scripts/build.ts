import { commandTexts } from '../src/i18n/commands.ts';
import { buildSite } from '../src/publish/build/build.ts';
import { readSettings } from '../src/publish/settings.ts';
import { ownLanguage, reportFailure } from './failure.ts';
import { buildOptions } from './build-options.ts';
import { readOptions } from './options.ts';
import { writeReport } from './report.ts';

const { values, positionals } = readOptions(
  'build',
  {
    report: { type: 'string' },
    full: { type: 'boolean' },
    delta: { type: 'boolean' },
    precompress: { type: 'boolean' },
    workers: { type: 'string' },
    shard: { type: 'string' },
    merge: { type: 'boolean' },
  },
  { files: true },
);

try {
  const report = await buildSite(readSettings(), buildOptions(values, positionals));
  if (typeof values['report'] === 'string') {
    writeReport(values['report'], `${JSON.stringify(report, null, 2)}\n`);
  }
  console.log(commandTexts(ownLanguage()).built(report));
} catch (error) {
  reportFailure(error);
}

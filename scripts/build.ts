import { commandTexts } from '../src/i18n/author-languages.ts';
import { buildSite } from '../src/publish/build/build.ts';
import { BUILD_OPTIONS, buildOptions } from './build-options.ts';
import { runCommand } from './command.ts';
import { warningLines } from './warnings.ts';
import { writeReport } from './report.ts';

await runCommand(
  { name: 'build', options: BUILD_OPTIONS, takesArguments: true },
  async ({ values, args, settings, language }) => {
    const report = await buildSite(settings, buildOptions(values, args));
    if (values.report !== undefined) writeReport(values.report, [`${JSON.stringify(report, null, 2)}\n`]);
    for (const line of warningLines(report.warnings, language)) console.error(line);
    console.log(commandTexts(language).built(report));
  },
);

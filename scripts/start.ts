import { buildSite } from '../src/publish/build/build.ts';
import { serve } from '../src/publish/preview/server.ts';
import { runCommand } from './command.ts';
import { warningLines } from './warnings.ts';
import { portOf } from './port.ts';

await runCommand(
  { name: 'start', options: { port: { type: 'string' } } },
  async ({ values, settings, language }) => {
    const port = portOf(values.port);
    const { warnings } = await buildSite(settings);
    for (const line of warningLines(warnings, language)) console.error(line);
    await serve(settings.outDir, port, language);
  },
);

import { serve } from '../src/publish/preview/server.ts';
import { runCommand } from './command.ts';
import { portOf } from './port.ts';

await runCommand(
  { name: 'serve', options: { port: { type: 'string' } } },
  async ({ values, settings, language }) => {
    await serve(settings.outDir, portOf(values.port), language);
  },
);

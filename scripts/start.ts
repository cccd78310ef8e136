import { buildSite } from '../src/publish/build.ts';
import { serve } from '../src/publish/server.ts';
import { readSettings } from '../src/publish/settings.ts';
import { reportFailure } from './failure.ts';
import { readOptions } from './options.ts';

const { values } = readOptions(
  'npm start -- [--content DIR] [--out DIR] [--cache DIR] [--now ISO] [--port N]',
  {
    port: { type: 'string' },
  },
);

try {
  const settings = readSettings();
  await buildSite(settings);
  await serve(settings.outDir, Number(values['port'] ?? 4321));
} catch (error) {
  reportFailure(error);
}

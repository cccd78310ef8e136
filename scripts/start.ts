import { buildSite } from '../src/publish/build/build.ts';
import { serve } from '../src/publish/preview/server.ts';
import { readSettings } from '../src/publish/settings.ts';
import { ownLanguage, reportFailure } from './failure.ts';
import { portOf, readOptions } from './options.ts';

const { values } = readOptions('start', { port: { type: 'string' } });

try {
  const [settings, port] = [readSettings(), portOf(values)];
  await buildSite(settings);
  await serve(settings.outDir, port, ownLanguage());
} catch (error) {
  reportFailure(error);
}

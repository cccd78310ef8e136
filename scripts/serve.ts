import { readSettings } from '../src/publish/settings.ts';
import { serve } from '../src/publish/preview/server.ts';
import { ownLanguage, reportFailure } from './failure.ts';
import { portOf, readOptions } from './options.ts';

const { values } = readOptions('serve', { port: { type: 'string' } });

try {
  await serve(readSettings().outDir, portOf(values), ownLanguage());
} catch (error) {
  reportFailure(error);
}

import { readSettings } from '../src/publish/settings.ts';
import { serve } from '../src/publish/server.ts';
import { readOptions } from './options.ts';

const { values } = readOptions('npm run serve -- [--out DIR] [--port N]', { port: { type: 'string' } });
await serve(readSettings().outDir, Number(values['port'] ?? 4321));

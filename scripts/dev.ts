import { dev } from 'astro';
import { readSettings, VARIABLES } from '../src/publish/settings.ts';
import { reportFailure } from './failure.ts';
import { readOptions } from './options.ts';

const { values } = readOptions('dev', {
  port: { type: 'string' },
});
process.env[VARIABLES.preview] = '1';

try {
  await dev({ root: readSettings().root, server: { port: Number(values['port'] ?? 4321) } });
} catch (error) {
  reportFailure(error);
}

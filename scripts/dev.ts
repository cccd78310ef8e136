import { readSettings, VARIABLES } from '../src/publish/settings.ts';
import { untilReadable } from '../src/publish/preview/waiting-page.ts';
import { reportFailure } from './failure.ts';
import { portOf, readOptions } from './options.ts';

const { values } = readOptions('dev', { port: { type: 'string' } });
process.env[VARIABLES.preview] = '1';

try {
  const [{ root, contentDir }, port] = [readSettings(), portOf(values)];
  await untilReadable(contentDir, port);
  // Loaded when it is needed: what is wrong before is said at once.
  const { dev } = await import('astro');
  await dev({ root, server: { port } });
} catch (error) {
  reportFailure(error);
}

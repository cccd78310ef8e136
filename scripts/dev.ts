import { readSettings } from '../src/publish/settings.ts';
import { untilReadable } from '../src/publish/preview/waiting-page.ts';
import { reportFailure } from './failure.ts';
import { portOf, readOptions } from './options.ts';

const { values } = readOptions('dev', { port: { type: 'string' } });

try {
  const [settings, port] = [{ ...readSettings(), preview: true }, portOf(values)];
  await untilReadable(settings.contentDir, port);
  // Astro takes a second to load, and what is wrong with the content is said before.
  const [{ dev }, { plainAstroConfig }] = await Promise.all([
    import('astro'),
    import('../src/publish/preview/plain-astro.ts'),
  ]);
  await dev({ ...plainAstroConfig(settings), configFile: false, server: { port } });
} catch (error) {
  reportFailure(error);
}

import { untilReadable } from '../src/publish/preview/until-readable.ts';
import { runCommand } from './command.ts';
import { portOf } from './port.ts';

await runCommand({ name: 'dev', options: { port: { type: 'string' } } }, async ({ values, settings }) => {
  const port = portOf(values.port);
  await untilReadable(settings.contentDir, port);
  const [{ whileReading }, { openContent }] = await Promise.all([
    import('../src/publish/preview/while-reading.ts'),
    import('../src/publish/preview/preview-site.ts'),
  ]);
  const content = await whileReading(settings.contentDir, port, (onRead) => openContent(settings, onRead));
  // Astro takes a second to load; errors of the content are reported before that.
  const [{ dev }, { plainAstroConfig }] = await Promise.all([
    import('astro'),
    import('../src/publish/preview/plain-astro.ts'),
  ]);
  const config = plainAstroConfig({ ...settings, preview: true }, content);
  await dev({ ...config, configFile: false, server: { port } });
});

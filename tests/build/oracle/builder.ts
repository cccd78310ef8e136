import { flushCompileCache } from 'node:module';
import { buildSite } from '../../../src/publish/build/build.ts';
import { settingsFrom } from '../../../src/publish/settings.ts';

interface Request {
  content: string;
  out: string;
  cache: string;
  now: string;
  options?: object;
  environment?: Readonly<Record<string, string>>;
}

/** Runs in a copy of the project: builds one request after the other. */
process.on('message', (message) => {
  const { content, out, cache, now, options, environment } = message as Request;
  Object.assign(process.env, environment);
  const settings = settingsFrom({ content, out, cache, now });
  buildSite(settings, { workers: 1, ...options }).then(
    (report) => {
      // Processes that a test starts and kills then load the copied program from the compile cache.
      flushCompileCache();
      process.send?.({ report });
    },
    (error: unknown) => process.send?.({ error: error instanceof Error ? `${error.stack}` : String(error) }),
  );
});

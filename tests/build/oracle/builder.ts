import { buildSite } from '../../../src/publish/build/build.ts';
import { readSettings } from '../../../src/publish/settings.ts';

interface Request {
  content: string;
  out: string;
  cache: string;
  now: string;
  options?: object;
}

/** Runs in a copy of the project: builds one request after the other. */
process.on('message', (message) => {
  const { content, out, cache, now, options } = message as Request;
  const settings = readSettings({
    NACHLESE_CONTENT: content,
    NACHLESE_OUT: out,
    NACHLESE_CACHE: cache,
    NACHLESE_NOW: now,
  });
  buildSite(settings, { workers: 1, ...options }).then(
    (report) => process.send?.({ report }),
    (error: unknown) => process.send?.({ error: error instanceof Error ? `${error.stack}` : String(error) }),
  );
});

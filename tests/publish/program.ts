import type { Program } from '../../src/publish/program.ts';

/** A program all of whose parts have the same hash. */
export function programOf(code: string, precompress = false): Program {
  const kinds = new Proxy({}, { get: () => code });
  const hash = {
    ...{ all: code, pages: code, kinds, bundle: code, site: code, data: code },
    ...{ hosting: code, pictures: code, serviceWorker: code, editor: code },
  };
  return { hash, precompress };
}

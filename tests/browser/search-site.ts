import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, inject } from 'vitest';
import { countingServer, type CountingServer } from '../../scripts/bench/search/counting-server.ts';
import { temporaryFolder } from '../site.ts';

/** A copy of the sample site that a test may change, served with the Content Security Policy of the published site. */
export class SearchSite {
  readonly out: string;
  readonly #server: CountingServer;

  constructor(out: string, server: CountingServer) {
    [this.out, this.#server] = [out, server];
  }

  get origin(): string {
    return this.#server.url;
  }

  /** Publishes another index over the current one, whose files are kept. */
  publish(files: ReadonlyMap<string, string>): void {
    for (const [path, source] of files) {
      mkdirSync(dirname(join(this.out, path)), { recursive: true });
      cpSync(source, join(this.out, path));
    }
  }
}

/** Provides one site for the tests of a file. */
export function searchSite(): () => SearchSite {
  let [folder, site]: [string, SearchSite | undefined] = ['', undefined];
  let server: CountingServer;

  beforeAll(async () => {
    folder = temporaryFolder();
    const out = join(folder, 'dist');
    cpSync(inject('site').out, out, { recursive: true });
    server = await countingServer(out);
    site = new SearchSite(out, server);
  });
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  return () => {
    if (!site) throw new Error('The site does not exist before the first test');
    return site;
  };
}

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import type { BuildReport } from '../src/publish/build/build-report.ts';
import { requireChromium } from './chromium.ts';
import { buildOrThrow, serve, temporaryFolder } from './site.ts';

/** The sample archive, built and served once per test run. */
export interface SampleSite {
  /** Output folder. */
  out: string;
  /** Address of the server, without a slash at the end. */
  origin: string;
  report: BuildReport;
}

declare module 'vitest' {
  interface ProvidedContext {
    site: SampleSite;
  }
}

interface Running extends SampleSite {
  end: () => Promise<void>;
}

const KEY = Symbol.for('nachlese.sample-site');
const shared = globalThis as { [KEY]?: { running: Promise<Running>; users: number } | undefined };

/** Vitest calls this once per project; the projects of a run share the site, and the last one removes it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (project.name === 'browser' || project.name === 'lighthouse') requireChromium();
  const site = (shared[KEY] ??= { running: start(), users: 0 });
  site.users++;
  const { end, ...provided } = await site.running;
  project.provide('site', provided);
  return async () => {
    if (--site.users === 0) await end();
  };
}

async function start(): Promise<Running> {
  const folder = temporaryFolder();
  const remove = (): void => {
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const { out, report } = await buildOrThrow({ out: join(folder, 'dist') });
    const { origin, stop } = await serve(out);
    return {
      out,
      origin,
      report,
      end: async () => {
        await stop();
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}

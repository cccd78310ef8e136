import { type ChildProcess, fork, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BuildOptions } from '../../../src/publish/build/build-options.ts';
import type { BuildReport } from '../../../src/publish/build/build-report.ts';
import { ROOT } from '../../site.ts';

const PARTS = [
  'src',
  'scripts',
  'public',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/** Ends a build at a chosen step, see there. */
const KILL_AT = 'tests/build/kill-at.mjs';

const BUILDER = 'tests/build/oracle/builder.ts';

export interface BuildRequest {
  content: string;
  out: string;
  cache: string;
  now: string;
  options?: BuildOptions;
}

/** A copy of the program in a temporary folder, so that a test may change a template. Builds run in one long-lived process. */
export class ProjectCopy {
  readonly root = mkdtempSync(join(tmpdir(), 'nachlese-oracle-'));
  #builder: ChildProcess | undefined;

  constructor() {
    for (const part of PARTS) cpSync(join(ROOT, part), join(this.root, part), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(this.root, 'node_modules'));
    cpSync(join(ROOT, BUILDER), this.path(BUILDER));
  }

  path(...parts: string[]): string {
    return join(this.root, ...parts);
  }

  folder(name: string): string {
    const path = this.path(name);
    mkdirSync(path, { recursive: true });
    return path;
  }

  /** Builds in the long-lived process; rejects with what the build said. */
  build(request: BuildRequest): Promise<BuildReport> {
    this.#builder ??= fork(this.path(BUILDER), {
      execPath: join(ROOT, 'node_modules/.bin/node'),
      cwd: this.root,
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const builder = this.#builder;
    return new Promise((resolve, reject) => {
      builder.once('message', (message) => {
        const { report, error } = message as { report?: BuildReport; error?: string };
        if (report) resolve(report);
        else reject(new Error(error));
      });
      builder.send(request);
    });
  }

  /** Starts `npm run build` in a process of its own, for a test that kills it. */
  start({ content, out, cache, now }: BuildRequest, env: Record<string, string> = {}): ChildProcess {
    const paths = ['--content', content, '--out', out, '--cache', cache, '--now', now];
    const program = ['--import', join(ROOT, KILL_AT), this.path('scripts/build.ts')];
    return spawn(join(ROOT, 'node_modules/.bin/node'), [...program, ...paths], {
      cwd: this.root,
      env: { ...process.env, KILL_IN: out, ...env },
      stdio: 'ignore',
      detached: true,
    });
  }

  remove(): void {
    this.#builder?.kill();
    rmSync(this.root, { recursive: true, force: true });
  }
}

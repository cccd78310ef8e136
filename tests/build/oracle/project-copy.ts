import { type ChildProcess, fork, spawn } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BuildOptions } from '../../../src/publish/build/build-options.ts';
import type { BuildReport } from '../../../src/publish/build/build-report.ts';
import { shareCache } from '../../shared-cache.ts';
import { ROOT, SAMPLE_CONTENT } from '../../site.ts';

const PARTS = [
  'src',
  'scripts',
  'public',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/** Kills a build at a chosen call, see there. */
const KILL_BEFORE = 'tests/build/kill-before.mjs';

/** The compiled packages of the project's own commands. */
const COMPILED = { NODE_COMPILE_CACHE: join(ROOT, '.cache/compile') };

const BUILDER = 'tests/build/oracle/builder.ts';

/** Settings that leave out the days of the calendar: two thirds of a small site's pages. */
export const FEWER_PAGES = 'exports:\n  onThisDay: false\n';

export interface BuildRequest {
  content: string;
  out: string;
  cache: string;
  now: string;
  options?: BuildOptions;
  /** Environment variables, which later builds have, too. */
  environment?: Readonly<Record<string, string>>;
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

  /** A content folder with the vocabularies and settings of the sample archive, and more settings; it has no articles. */
  emptyContent(name: string, settings = ''): string {
    const content = this.folder(name);
    for (const file of readdirSync(SAMPLE_CONTENT))
      if (file.endsWith('.yaml')) cpSync(join(SAMPLE_CONTENT, file), join(content, file));
    appendFileSync(join(content, 'site.yaml'), settings);
    return content;
  }

  /** Builds in the long-lived process; rejects with the error of the build. */
  build(request: BuildRequest): Promise<BuildReport> {
    shareCache(request.cache, ['spelling', 'editor']);
    this.#builder ??= fork(this.path(BUILDER), {
      execPath: join(ROOT, 'node_modules/.bin/node'),
      cwd: this.root,
      env: { ...process.env, ...COMPILED },
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

  /** Starts `npm run build` in its own process, for a test that kills it. */
  start(
    { content, out, cache, now, options: { workers = 1 } = {} }: BuildRequest,
    env: Record<string, string> = {},
  ): ChildProcess {
    shareCache(cache);
    const paths = ['--content', content, '--out', out, '--cache', cache, '--now', now];
    const program = ['--import', join(ROOT, KILL_BEFORE), this.path('scripts/build.ts')];
    return spawn(join(ROOT, 'node_modules/.bin/node'), [...program, ...paths, '--workers', String(workers)], {
      cwd: this.root,
      env: { ...process.env, ...COMPILED, ...env },
      stdio: 'ignore',
      detached: true,
    });
  }

  remove(): void {
    this.#builder?.kill();
    rmSync(this.root, { recursive: true, force: true });
  }
}

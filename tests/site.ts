import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BuildReport } from '../src/publish/build/build-report.ts';
import { shareCache } from './shared-cache.ts';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
export const SAMPLE_CONTENT = join(ROOT, 'content');

/** The clock of the test builds; the sample archive's embargo ends later. */
export const NOW = '2026-11-24T12:00:00Z';

export interface Build {
  /** Exit code of the command. */
  status: number | null;
  stdout: string;
  stderr: string;
  out: string;
  /** Only if the build succeeded. */
  report: BuildReport | undefined;
}

interface BuildOptions {
  /** The newsroom's folder, which may hold a theme; the project's unless given. */
  root?: string;
  content?: string;
  out: string;
  /** A new folder unless given, which shares the encoded images and the dictionary with other builds. */
  cache?: string;
  now?: string;
  /** Rendering processes. For a small site a second one costs more than it saves: 13 s of CPU instead of 7. */
  workers?: number;
  /** Encode only the simple version of pictures that the cache does not have. */
  imagesLater?: boolean;
  env?: Record<string, string>;
}

/** A new empty folder below the system's temporary one; the caller removes it. */
export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'nachlese-test-'));

/** Runs `npm run build` for a content folder, at a fixed time. */
export async function build(options: BuildOptions): Promise<Build> {
  const {
    root = ROOT,
    content = join(root, 'content'),
    out,
    now = NOW,
    workers = 1,
    imagesLater = false,
    env,
  } = options;
  const own = temporaryFolder();
  const report = join(own, 'report.json');
  const cache = options.cache ?? shareCache(join(own, 'cache'), ['spelling', 'images']);
  const paths = ['--content', content, '--out', out, '--cache', cache, '--workers', String(workers)];
  if (imagesLater) paths.push('--images', 'later');
  try {
    const child = runScript('build', [...paths, '--now', now, '--report', report], env, root);
    const [stdout, stderr] = [output(child.stdout), output(child.stderr)];
    const [status] = (await once(child, 'close')) as [number | null];
    const read = (): BuildReport => JSON.parse(readFileSync(report, 'utf8')) as BuildReport;
    return { status, stdout: stdout(), stderr: stderr(), out, report: status === 0 ? read() : undefined };
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}

/** Builds, and throws with the output of the command if it fails. */
export async function buildOrThrow(options: BuildOptions): Promise<Build & { report: BuildReport }> {
  const { report, ...done } = await build(options);
  if (!report)
    throw new Error(
      `The build of ${options.content ?? options.root ?? 'the sample archive'} failed:\n${done.stderr}`,
    );
  return { ...done, report };
}

/** Creates a fixture site: the sample archive's settings and vocabularies, overlaid with `tests/fixtures/sites/<name>`. */
export function fixtureContent(name: string, folder: string): string {
  for (const file of ['site', 'categories', 'regions', 'types', 'topics', 'authors']) {
    cpSync(join(SAMPLE_CONTENT, `${file}.yaml`), join(folder, `${file}.yaml`));
  }
  cpSync(join(ROOT, 'tests/fixtures/sites', name), folder, { recursive: true });
  return folder;
}

/** Starts one of `scripts/` as the npm scripts do, in the newsroom's folder. The caller stops it. */
export function runScript(
  name: string,
  options: readonly string[],
  env: Record<string, string> = {},
  cwd = ROOT,
) {
  const program = ['--import', join(ROOT, 'scripts/compile-cache.ts'), join(ROOT, 'scripts', `${name}.ts`)];
  return spawn(join(ROOT, 'node_modules/.bin/node'), [...program, ...options], {
    cwd,
    env: { ...ownEnvironment(), NO_COLOR: '1', FORCE_COLOR: '0', ASTRO_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** The environment without Vitest's variables, which would make Astro's dev server believe that it runs in a unit test. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const foreign = /^(VITEST.*|TEST|NODE_ENV|MODE|DEV|PROD|SSR|BASE_URL)$/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
}

export interface Server {
  /** Without a slash at the end. */
  origin: string;
  child: ChildProcess;
  stop: () => Promise<void>;
}

/** Serves a built site with `npm run serve` on a free port, or on the first free one from `port` on. */
export async function serve(out: string, port = 0): Promise<Server> {
  return untilAddress(runScript('serve', ['--out', out, '--port', String(port)]));
}

/** Waits until a server prints its address. */
export async function untilAddress(child: ReturnType<typeof runScript>): Promise<Server> {
  const [stdout, stderr] = [output(child.stdout), output(child.stderr)];
  const closed = once(child, 'close');
  const origin = await new Promise<string>((found, fail) => {
    child.stdout.on('data', () => {
      const address = /http:\/\/localhost:\d+/.exec(stdout());
      if (address) found(address[0]);
    });
    child.once('close', () => {
      fail(new Error(`The server ended before it printed its address:\n${stdout()}${stderr()}`));
    });
  });
  const onCrash = (status: number | null, signal: string | null): void => {
    if (status !== 0) console.error(`The server ended by itself (${status ?? signal ?? ''}):\n${stderr()}`);
  };
  child.once('close', onCrash);
  const stop = async (): Promise<void> => {
    child.off('close', onCrash);
    child.kill('SIGTERM');
    await closed;
  };
  return { origin, child, stop };
}

function output(stream: NodeJS.ReadableStream): () => string {
  let text = '';
  stream.setEncoding('utf8').on('data', (part: string) => (text += part));
  return () => text;
}

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesBelow } from '../../src/publish/output/files-below.ts';
import { shareCache } from '../shared-cache.ts';
import { NOW, ROOT } from '../site.ts';

/** The last release, as npm would serve it. A new release replaces it. */
export const RELEASE = join(ROOT, 'tests/fixtures/releases/nachlese-0.1.0.tgz');

interface Run {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Packs the program into a folder, as a release would. Returns the tarball. */
export function packProgram(folder: string): string {
  const packed = execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return join(folder, packed.trim().split('\n').at(-1) ?? '');
}

/**
 * A newsroom's folder, beside a package that is installed for it. The package's dependencies are links to this project's, those that it
 * declares and no others, so nothing is downloaded and what is not declared is not found.
 */
export class Newsroom {
  readonly folder: string;
  readonly #packages: string;

  constructor(base: string, tarball: string) {
    this.folder = join(base, 'site');
    this.#packages = join(base, 'node_modules');
    mkdirSync(base);
    this.install(tarball);
  }

  /** The folder of the installed package. */
  get program(): string {
    return join(this.#packages, 'nachlese');
  }

  get bin(): string {
    return join(this.program, 'lib/scripts/bin.cjs');
  }

  /** Installs a version in the place of another. */
  install(tarball: string): void {
    rmSync(this.#packages, { recursive: true, force: true });
    mkdirSync(this.program, { recursive: true });
    execFileSync('tar', ['xzf', tarball, '-C', this.program, '--strip-components', '1']);
    const { dependencies } = JSON.parse(readFileSync(join(this.program, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    for (const name of Object.keys(dependencies)) {
      mkdirSync(dirname(join(this.#packages, name)), { recursive: true });
      symlinkSync(join(ROOT, 'node_modules', name), join(this.#packages, name));
    }
    // npm lists there what it has installed, which counts for what a build makes anew.
    writeFileSync(join(this.#packages, '.package-lock.json'), '{ "packages": {} }');
  }

  init(...options: readonly string[]): void {
    const { status, stderr } = this.#spawn(
      [this.bin, 'init', this.folder, ...options, '--yes'],
      dirname(this.folder),
    );
    if (status !== 0) throw new Error(stderr);
    shareCache(join(this.folder, '.cache'));
  }

  /** Runs a command in the newsroom's folder. */
  run(...command: readonly string[]): Run {
    return this.#spawn([this.bin, ...command], this.folder);
  }

  /** At a fixed time, in one process: a second one costs more than it saves. */
  build(): Run {
    return this.run('build', '--now', NOW, '--workers', '1');
  }

  astro(command: string, environment: Record<string, string>): Run {
    return this.#spawn([join(ROOT, 'node_modules/astro/bin/astro.mjs'), command], this.folder, environment);
  }

  /** The paths of all pages that have been built. */
  addresses(): string[] {
    return filesBelow(join(this.folder, 'dist')).filter(
      (path) => /\.(?:html|xml|json)$/.test(path) && !HASHED.test(path),
    );
  }

  #spawn(parameters: readonly string[], cwd: string, environment: Record<string, string> = {}): Run {
    const env = {
      ...process.env,
      NODE_ENV: undefined,
      VITEST: undefined,
      NO_COLOR: '1',
      ASTRO_TELEMETRY_DISABLED: '1',
      ...environment,
    };
    return spawnSync(process.execPath, parameters, { cwd, encoding: 'utf8', env });
  }
}

/** Files whose names contain a hash of their content are no promise. */
const HASHED = /^_astro\/|^_server\/|\/[0-9a-f]{16}\//;

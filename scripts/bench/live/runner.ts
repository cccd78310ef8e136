import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../../../src/publish/output/files-below.ts';
import { type Command, measure, type Measured } from '../measure.ts';
import type { LiveStep } from './workflow.ts';

/** What a run of the workflow finds, and where it leaves things for the next one. */
export interface Surroundings {
  /** URL of the repository. */
  repository: string;
  /** The folder that stands for the service's storage of caches. */
  storage: string;
  /** Variables and secrets of the repository. */
  env: Readonly<Record<string, string>>;
  /** No packages were kept. */
  cold: boolean;
}

/** A step that was run. */
export interface StepResult extends Measured {
  name: string;
}

/**
 * Runs steps as a runner of GitHub does: in an empty folder, every command in a shell of its own, caches as archives that tar packs with zstd. The way
 * to the service's storage and back is not measured.
 */
export class Runner {
  readonly #folder: string;
  readonly #around: Surroundings;
  #packages: readonly string[] = [];
  #hasPackages = false;

  constructor(folder: string, around: Surroundings) {
    this.#folder = folder;
    this.#around = around;
    mkdirSync(this.#workspace, { recursive: true });
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** The files that the build wrote. */
  get written(): number {
    return filesBelow(join(this.#workspace, 'dist')).length;
  }

  /** Undefined if the step does nothing this time. */
  async run(step: LiveStep): Promise<StepResult | undefined> {
    switch (step.kind) {
      case 'checkout':
        return this.#measure('clone', this.#shell(checkout(this.#around.repository, step)));
      case 'packages':
        return this.#restorePackages(step.paths);
      case 'restore':
        return this.#restore('restore the cache', 'site');
      case 'save':
        if (step.onlyWithPages && !this.#hasPages()) return undefined;
        return this.#save('save the cache', 'site', step.paths);
      case 'command':
        if (step.onlyWithoutPackages && this.#hasPackages) return undefined;
        return this.#measure(step.command, this.#shell(step.command));
    }
  }

  /** Keeps the packages if none were restored, as the action does after the last step. */
  async end(): Promise<void> {
    if (!this.#hasPackages) await this.#save('save the packages', 'packages', this.#packages);
  }

  async #restorePackages(paths: readonly string[]): Promise<StepResult | undefined> {
    this.#packages = paths;
    if (this.#around.cold) return undefined;
    const restored = await this.#restore('restore the packages', 'packages');
    this.#hasPackages = restored !== undefined;
    return restored;
  }

  get #workspace(): string {
    return join(this.#folder, 'workspace');
  }

  #hasPages(): boolean {
    return filesBelow(join(this.#workspace, 'dist')).some((path) => path.endsWith('.html'));
  }

  async #restore(name: string, archive: string): Promise<StepResult | undefined> {
    const file = this.#archive(archive);
    if (!existsSync(file)) return undefined;
    const args = ['-xf', file, '-P', '-C', this.#workspace, '--use-compress-program', 'unzstd'];
    return this.#measure(name, { program: 'tar', args });
  }

  async #save(name: string, archive: string, paths: readonly string[]): Promise<StepResult> {
    mkdirSync(this.#around.storage, { recursive: true });
    const pack = ['--posix', '-cf', this.#archive(archive), '-P', '-C', this.#workspace];
    return this.#measure(name, {
      program: 'tar',
      args: [...pack, '--use-compress-program', 'zstdmt', ...paths],
    });
  }

  #archive(name: string): string {
    return join(this.#around.storage, `${name}.tzst`);
  }

  #shell(command: string): Pick<Command, 'program' | 'args'> {
    return { program: 'bash', args: ['-e', '-c', command] };
  }

  async #measure(name: string, command: Pick<Command, 'program' | 'args'>): Promise<StepResult> {
    const npmCache = { npm_config_cache: join(this.#folder, 'npm-cache') };
    const env = { ...OUTER_NPM, ...this.#around.env, CI: 'true', ...npmCache };
    return { name, ...(await measure({ ...command, cwd: this.#workspace, env })) };
  }
}

/** What `npm run` tells this process about this project. */
const OUTER_NPM: Record<string, undefined> = Object.fromEntries(
  Object.keys(process.env)
    .filter((name) => /^npm_(?:package|lifecycle)_|^npm_config_local_prefix$|^INIT_CWD$/.test(name))
    .map((name) => [name, undefined]),
);

/** The commands of actions/checkout, version 4. */
function checkout(repository: string, { depth, filter }: LiveStep & { kind: 'checkout' }): string {
  const branch = '+refs/heads/main:refs/remotes/origin/main';
  const references =
    depth === 0
      ? '+refs/heads/*:refs/remotes/origin/* +refs/tags/*:refs/tags/*'
      : `--depth=${depth} ${branch}`;
  return [
    'git init --quiet .',
    `git remote add origin '${repository}'`,
    `git -c protocol.version=2 fetch --quiet --no-tags --prune --no-recurse-submodules ${filter === undefined ? '' : `--filter=${filter} `}origin ${references}`,
    'git checkout --quiet --force -B main refs/remotes/origin/main',
  ].join('\n');
}

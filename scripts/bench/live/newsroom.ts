import { execFileSync } from 'node:child_process';
import { copyFileSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { generateArchive, type SyntheticArchive } from '../generate.ts';
import { installPackages } from '../install.ts';

const AUTHOR = ['-c', 'user.name=Redaktion', '-c', 'user.email=redaktion@talbote.example'];
const INIT = [
  ...['--title', 'Talbote', '--url', 'https://talbote.example', '--categories', 'Politik,Kultur'],
  ...['--language', 'de', '--host', 's3', '--forge', 'github', '--yes'],
];

/** A newsroom's repository, and the bare one that stands for its forge. */
export class LiveNewsroom {
  readonly archive: SyntheticArchive;
  readonly #folder: string;
  readonly #forge: string;

  /** Packs the program at `root`, sets a newsroom up with it and `size` articles, and pushes it, one commit a year. */
  constructor(root: string, work: string, size: number) {
    this.#folder = join(work, 'newsroom');
    this.#forge = join(work, 'forge.git');
    const tarball = pack(root, work);
    installPackages(join(work), [tarball]);
    run(work, process.execPath, [
      join(work, 'node_modules/nachlese/lib/scripts/bin.cjs'),
      ...['init', this.#folder, ...INIT, '--package', tarball],
    ]);
    rmSync(join(work, 'node_modules'), { recursive: true });
    rmSync(join(this.#folder, 'content'), { recursive: true });
    this.archive = generateArchive(join(this.#folder, 'content'), size, join(root, 'content'));
    this.#keepPackage(tarball);
    this.#push();
  }

  get repository(): string {
    return pathToFileURL(this.#forge).href;
  }

  /** The workflow that `init` wrote. */
  get workflow(): string {
    return readFileSync(join(this.#folder, '.github/workflows/publish.yml'), 'utf8');
  }

  /** Commits everything that changed, and pushes it. */
  publish(message: string): void {
    this.#git('add', '--all');
    this.#git(...AUTHOR, 'commit', '--quiet', '--message', message);
    this.#git('push', '--quiet', this.repository, 'main');
  }

  /** The package is not on npm's registry, so its tarball lies in the repository. */
  #keepPackage(tarball: string): void {
    copyFileSync(tarball, join(this.#folder, basename(tarball)));
    installPackages(this.#folder, [`file:${basename(tarball)}`]);
  }

  #push(): void {
    run(this.#folder, 'git', ['init', '--quiet', '--bare', '--initial-branch', 'main', this.#forge]);
    run(this.#forge, 'git', ['config', 'uploadpack.allowFilter', 'true']);
    this.#git('init', '--quiet', '--initial-branch', 'main');
    this.#git('config', 'gc.auto', '0');
    for (let year = 2001; year <= 2026; year++) {
      this.#git('add', '--all', '--ignore-errors', `content/articles/${year}`);
      this.#git(...AUTHOR, 'commit', '--quiet', '--allow-empty', '--message', `${year}`);
    }
    this.publish('Einrichtung');
    // A forge packs repositories for cloning in the background.
    run(this.#forge, 'git', ['repack', '--quiet', '-a', '-d', '--write-bitmap-index']);
  }

  #git(...parameters: readonly string[]): void {
    run(this.#folder, 'git', parameters);
  }
}

function pack(root: string, folder: string): string {
  const output = run(root, 'npm', ['pack', '--silent', '--pack-destination', folder]);
  return join(folder, output.trim().split('\n').at(-1) ?? '');
}

const run = (cwd: string, program: string, parameters: readonly string[]): string =>
  execFileSync(program, parameters, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });

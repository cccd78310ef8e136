import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** A package's entry in a lockfile of npm (`package-lock.json`, version 2 or 3). */
interface LockedPackage {
  version?: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
}

/** The packages that a lockfile installs. */
export interface InstalledPackages {
  /** Paths and versions of packages and their dependencies, sorted. */
  versionsOf: (names: readonly string[]) => string[];
}

/** The packages that the program in `folder` finds. Throws if nothing lists them. */
export function installedPackages(folder: string): InstalledPackages {
  for (let above = folder; ; above = dirname(above)) {
    const file = LOCKFILES.map((name) => join(above, name)).find(existsSync);
    if (file !== undefined)
      return isOfNpm(file) ? locked(file, relative(above, folder)) : wholeLockfile(file);
    if (above === dirname(above)) throw new Error(`No lockfile lists the packages that ${folder} uses`);
  }
}

/** npm keeps a lockfile of what it has installed in `node_modules`, also where the project has none. */
const LOCKFILES = [
  'package-lock.json',
  'node_modules/.package-lock.json',
  'pnpm-lock.yaml',
  'yarn.lock',
  'bun.lock',
];

const isOfNpm = (file: string): boolean => file.endsWith('.json');

/** Other package managers: any change of their lockfile counts for every package. */
const wholeLockfile = (file: string): InstalledPackages => ({
  versionsOf: () => [readFileSync(file, 'utf8')],
});

function locked(file: string, from: string): InstalledPackages {
  const { packages } = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, LockedPackage> };
  const start = from.split(sep).join('/');
  const versionsOf = (names: readonly string[]): string[] => {
    const found = new Set<string>();
    const visit = (name: string, importer: string): void => {
      const path = resolve(packages, name, importer);
      if (path === undefined || found.has(path)) return;
      found.add(path);
      const { dependencies, optionalDependencies, peerDependencies } = packages[path] ?? {};
      for (const next of Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies }))
        visit(next, path);
    };
    for (const name of names) visit(name, start);
    return [...found].sort().map((path) => `${path}@${packages[path]?.version ?? ''}`);
  };
  return { versionsOf };
}

/** Resolves a package as Node does: in the importer's `node_modules`, then in the folders above. Undefined if it is not installed. */
function resolve(
  packages: Readonly<Record<string, LockedPackage>>,
  name: string,
  from: string,
): string | undefined {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')))) {
    const path = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (path in packages) return path;
    if (folder === '') return undefined;
  }
}

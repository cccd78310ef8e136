import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What `package-lock.json` says of a package (lockfile version 2 or 3). */
interface LockedPackage {
  version?: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
}

/** The packages that the lockfile installs. */
export interface InstalledPackages {
  /** Path and version of packages and of all that they depend on, sorted. */
  versionsOf: (names: readonly string[]) => string[];
}

export function installedPackages(root: string): InstalledPackages {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, LockedPackage>;
  };
  const versionsOf = (names: readonly string[]): string[] => {
    const found = new Set<string>();
    const visit = (name: string, from: string): void => {
      const path = resolve(packages, name, from);
      if (path === undefined || found.has(path)) return;
      found.add(path);
      const { dependencies, optionalDependencies, peerDependencies } = packages[path] ?? {};
      for (const next of Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies }))
        visit(next, path);
    };
    for (const name of names) visit(name, '');
    return [...found].sort().map((path) => `${path}@${packages[path]?.version ?? ''}`);
  };
  return { versionsOf };
}

/** Where Node finds a package that another imports: in its own `node_modules`, or in one further out. Undefined where it is not installed. */
function resolve(
  packages: Readonly<Record<string, LockedPackage>>,
  name: string,
  from: string,
): string | undefined {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const path = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (path in packages) return path;
    if (folder === '') return undefined;
  }
}

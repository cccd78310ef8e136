import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A package's entry in `package-lock.json` (lockfile version 2 or 3). */
interface LockedPackage {
  version?: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
}

/** The packages that the lockfile installs. */
export interface InstalledPackages {
  /** Paths and versions of packages and their dependencies, sorted. */
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

/** Resolves a package as Node does: in the importer's `node_modules`, then in the folders above. Undefined if it is not installed. */
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

import { digestTexts, ModuleGraph } from './module-graph.ts';
import { PROGRAM_FOLDER } from './program-folder.ts';

/** The code that a result depends on. */
export interface CodeScope {
  /** Modules, by their path from the root; all that they import belongs to them. */
  entries: readonly string[];
  /** Packages that are loaded otherwise than by an import. */
  packages?: readonly string[];
}

/** A hash of modules, of all that they import, and of the versions of their packages: what other code made is made anew. */
export function codeHash(root: string, scope: CodeScope, graph = new ModuleGraph(root)): string {
  const { files, packages } = graph.reach(scope.entries);
  return digestTexts([
    // Collation, number formats and compression are Node's.
    process.version,
    graph.digest([...files].sort()),
    graph.packages([...packages, ...(scope.packages ?? [])]),
  ]);
}

const loaded = new Map<string, string>();

/** The same for modules that this process runs. It has loaded them, so their hash stays the same until it ends. */
export function loadedCodeHash(scope: CodeScope): string {
  const key = JSON.stringify(scope);
  const known = loaded.get(key) ?? codeHash(PROGRAM_FOLDER, scope);
  loaded.set(key, known);
  return known;
}

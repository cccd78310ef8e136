import { digestTexts, ModuleGraph } from './module-graph.ts';

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

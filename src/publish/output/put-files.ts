import type { AssembledOutput } from './assembled-output.ts';
import type { OutputFiles } from './manifest-part.ts';
import { inOrder, type Overlay } from './overlay.ts';

/** Writes files in order; returns their paths in that order. */
export function putFiles(overlay: Overlay, { staged }: AssembledOutput, files: OutputFiles): string[] {
  const paths = inOrder(Object.keys(files));
  for (const path of paths) {
    const file = staged.get(path);
    const described = files[path];
    if (!file || !described) throw new Error(`${path} is to be written but was not made`);
    overlay.put(file, described.size);
  }
  return paths;
}

import { ProcessTree } from '../process-tree.ts';

const INTERVAL_MS = 50;

/** Samples the memory of this process and its children; the returned function stops and returns their joint peak in bytes. */
export function watchMemory(): () => number {
  const tree = new ProcessTree(process.pid);
  const timer = setInterval(() => {
    tree.sample();
  }, INTERVAL_MS);
  return () => {
    clearInterval(timer);
    tree.sample();
    return tree.peak.main + tree.peak.child;
  };
}

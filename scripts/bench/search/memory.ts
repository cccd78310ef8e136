import { ProcessTree } from '../process-tree.ts';

const INTERVAL_MS = 50;

/** Watches this process and those it has started until it is asked for their peak memory together, in bytes. */
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

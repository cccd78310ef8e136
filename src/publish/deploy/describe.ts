import type { DeployReport } from './deploy.ts';

/** Everything that a deploy does or would do, a line each: what goes up in its order, what leaves, what is deleted. */
export function describeChanges({ plan }: DeployReport): string[] {
  const isNew = new Set(plan.added);
  return [
    ...plan.put.map(
      ({ path, stage, size }) => `${isNew.has(path) ? '+' : '~'} ${path}  (${stage}, ${size} bytes)`,
    ),
    ...plan.retire.map((path) => `- ${path}  (deleted by the next deploy)`),
    ...plan.remove.map((path) => `x ${path}  (deleted now)`),
  ];
}

/** One line. */
export function summarise({ plan, sent, bytes }: DeployReport): string {
  const { put, retire, remove } = plan;
  if (put.length + retire.length + remove.length === 0)
    return 'Nothing to deploy: the target holds this site.';
  const there = put.length - sent;
  const resumed = there > 0 ? ` (${there} were there already)` : '';
  return `${sent} files, ${bytes} bytes${resumed}; ${retire.length} to be deleted by the next deploy, ${remove.length} deleted now`;
}

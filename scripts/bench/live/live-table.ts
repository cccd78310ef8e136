import type { StepResult } from './runner.ts';

/** Steps from a merge to the last byte at the target, as Markdown. Seconds of wall time and of processor time. */
export function liveTable(steps: readonly StepResult[], written: number): string {
  const rows = [...steps, total(steps)].map(
    ({ name, seconds, processorSeconds }) =>
      `| ${name} | ${seconds.toFixed(1)} | ${processorSeconds?.toFixed(1) ?? 'not measured'} |`,
  );
  const files = `The build wrote ${written.toLocaleString('en')} files.`;
  return `${['| step | seconds | processor seconds |', '| --- | --: | --: |', ...rows].join('\n')}\n\n${files}\n`;
}

/** Until the site is live: what follows the deploy delays nobody. */
function total(steps: readonly StepResult[]): StepResult {
  const last = steps.findLastIndex(({ name }) => name.startsWith('npm run deploy'));
  const before = steps.slice(0, last + 1);
  const sum = (of: (step: StepResult) => number): number => before.reduce((all, step) => all + of(step), 0);
  const processor = before.every(({ processorSeconds }) => processorSeconds !== undefined)
    ? { processorSeconds: sum(({ processorSeconds = 0 }) => processorSeconds) }
    : {};
  return { name: 'from the merge to the last byte', seconds: sum(({ seconds }) => seconds), ...processor };
}

import type { CommandTexts } from '../../i18n/commands.ts';
import type { DeployReport } from './deploy.ts';

type Texts = CommandTexts['deploy'];

/** Everything that a deploy does or would do, a line each: what goes up in its order, what leaves, what is deleted. */
export function describeChanges({ plan }: DeployReport, texts: Texts): string[] {
  const isNew = new Set(plan.added);
  return [
    ...plan.put.map(
      ({ path, stage, size }) =>
        `${isNew.has(path) ? '+' : '~'} ${texts.put(path, texts.stages[stage], size)}`,
    ),
    ...plan.retire.map((path) => `- ${texts.retired(path)}`),
    ...plan.remove.map((path) => `x ${texts.removed(path)}`),
  ];
}

/** One line. */
export function summarise({ plan, sent, bytes }: DeployReport, texts: Texts): string {
  const { put, retire, remove } = plan;
  if (put.length + retire.length + remove.length === 0) return texts.nothing;
  const there = put.length - sent;
  return texts.summary({ sent, bytes, there, retired: retire.length, removed: remove.length });
}

import type { CommandTexts } from '../../i18n/commands.ts';
import type { DeployReport } from './deploy.ts';

type Texts = CommandTexts['deploy'];

/** One line for each file that a deploy uploads, in order, retires or deletes, or would in a dry run. */
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

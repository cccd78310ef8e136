import type { ImportStep } from '../../i18n/commands.ts';
import type { Source } from './post.ts';

/** Reports progress. */
export type Count = (done: number, total: number) => void;

/** Runs a step, and shows how far it is. */
export type Step = <T>(name: ImportStep, work: (count: Count) => Promise<T>) => Promise<T>;

export const silently: Step = (_name, work) => work(() => undefined);

/** Posts between two reports: asking for the time after each would cost more than reading some of them. */
const REPORTED = 20;

/** Runs a pass that reads a source; `read` is to be called after each post. */
export function readingStep<T>(
  source: Source,
  step: Step,
  work: (read: () => void) => Promise<T>,
): Promise<T> {
  const { progress } = source;
  if (!progress) return step('read', () => work(() => undefined));
  const isBytes = progress.unit === 'bytes';
  const inUnits = (value: number): number => (isBytes ? Math.round(value / 1e6) : value);
  let posts = 0;
  return step(isBytes ? 'readMegabytes' : 'readFiles', (count) =>
    work(() => {
      if (++posts % REPORTED === 0) count(inUnits(progress.done), inUnits(progress.total));
    }),
  );
}

/** Runs a step that goes through a known number of posts; `passed` is to be called after each. */
export function postsStep<T>(
  total: number,
  step: Step,
  work: (passed: () => void) => Promise<T>,
): Promise<T> {
  let posts = 0;
  return step('write', (count) =>
    work(() => {
      if (++posts % REPORTED === 0) count(posts, total);
    }),
  );
}

import type { LossKind } from '../../../i18n/import.ts';
import type { Effect } from '../losses/effect.ts';
import type { BodyScope } from './body-scope.ts';

/** What the translation of a body into our Markdown needs. */
export interface Translation {
  scope: BodyScope;
  tell: (kind: LossKind, what: string, example: string, effect?: Effect) => void;
  /** Records what a translation does to the visible text. */
  changed: (effect: Effect) => void;
}

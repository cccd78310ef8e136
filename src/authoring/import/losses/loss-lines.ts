import type { ImportTexts } from '../../../i18n/import.ts';
import { type LossGroup, lossGroups } from './loss-groups.ts';
import type { Loss } from './losses.ts';

/** Groups of one kind that are printed one by one. */
const SHOWN = 8;

/** Losses as a terminal shows them: for each kind its number, then the most frequent ones with a place. */
export function lossLines(losses: readonly Loss[], texts: ImportTexts): string[] {
  const kinds = Map.groupBy(lossGroups(losses), ({ kind }) => kind);
  return [...kinds].flatMap(([kind, groups]) => {
    const total = groups.reduce((sum, { count }) => sum + count, 0);
    const head = `${counted(total)} ${texts.losses[kind]}`;
    const [only] = groups;
    if (only && groups.length === 1) return [`${head}${only.what === '' ? '' : ':'}${detailOf(only, texts)}`];
    const rest = groups.length - SHOWN;
    return [
      head,
      ...groups.slice(0, SHOWN).map((group) => `       ${counted(group.count)}${detailOf(group, texts)}`),
      ...(rest > 0 ? [`              ${texts.more(rest)}`] : []),
    ];
  });
}

const counted = (count: number): string => `${String(count).padStart(6)} ×`;

function detailOf({ what, example, place }: LossGroup, { quoted }: ImportTexts): string {
  const instance = example !== '' && example !== what ? `, ${quoted(example)}` : '';
  return `${what === '' ? '' : ` ${what}`} (${place}${instance})`;
}

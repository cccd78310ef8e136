import type { OwnField, OwnValue, OwnValues } from '../../archive/own-fields.ts';
import { dateOf } from '../../archive/date.ts';
import { isOwnValue } from '../../loader/own-schema.ts';
import { ownValueOf } from '../edit/own-values.ts';
import { type DateReading, localDate } from './text/dates.ts';
import type { Losses } from './losses/losses.ts';
import type { Post } from './post.ts';

/** The own fields of a post, in the order of their declaration. Values that a field does not take are lost. */
export function importedOwn(
  post: Post,
  ownFields: readonly OwnField[],
  losses: Losses,
  reading: DateReading,
): OwnValues {
  const { own, title, place } = post;
  return Object.fromEntries(
    ownFields.flatMap((field): [string, OwnValue][] => {
      const { name, required } = field;
      const texts = (Object.hasOwn(own, name) ? own[name] : undefined)?.map(oneLine).filter(Boolean) ?? [];
      if (texts.length > 0) {
        const value = valueOf(field, texts, reading);
        if (isOwnValue(field, value)) return [[name, value]];
        losses.add('own-value', name, texts.join('; '), place);
      }
      if (required) losses.add('own-missing', name, title, place);
      return [];
    }),
  );
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A field that holds no list takes the first text. */
function valueOf(field: OwnField, texts: readonly string[], reading: DateReading): OwnValue {
  const [first = ''] = texts;
  if (field.kind === 'list') return texts.flatMap((text) => ownValueOf(field, text) as readonly string[]);
  return field.kind === 'date' ? dateOf(localDate(first, reading)) : ownValueOf(field, first);
}

/** A value of a table as texts. */
export function ownTexts(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(ownTexts);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? [String(value)]
    : [];
}

/** What a mapping finds in a post for each own field. */
export const mappedOwn = (
  fields: Readonly<Record<string, string>>,
  find: (place: string) => readonly string[],
): Record<string, readonly string[]> =>
  Object.fromEntries(Object.entries(fields).map(([name, place]) => [name, find(place)]));

import { FIELDS } from '../../../archive/fields.ts';
import type { Losses } from '../losses/losses.ts';
import type { Post } from '../post.ts';

/** The fields that an import fills with text. */
const TEXT_FIELDS = { ...FIELDS, ...FIELDS.image.fields, description: { limit: 500 } };
type TextField = 'title' | 'kicker' | 'teaser' | 'source' | 'alt' | 'caption' | 'credit' | 'description';

/** One line without control characters, within the schema's limit. */
export const fit = (text: string, field: TextField): string =>
  shortened(lineOf(text), TEXT_FIELDS[field].limit);

/** Like `fit`; what is beyond the limit is a loss. */
export function fitted(
  text: string,
  field: TextField,
  { title, place }: Pick<Post, 'title' | 'place'>,
  losses: Losses,
): string {
  const line = lineOf(text);
  const kept = shortened(line, TEXT_FIELDS[field].limit);
  if (kept === line) return kept;
  const rest = line.slice(kept.replace(/…$/, '').length);
  losses.add('shortened', field, rest || title, place, COMPARED.includes(field) ? { dropped: rest } : {});
  return kept;
}

/** The fields that the proof compares. */
const COMPARED: readonly TextField[] = ['title', 'teaser', 'description'];

const lineOf = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]+/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();

/** Shortens at the end of a sentence if that keeps most of the text, else at the end of a word. */
export function shortened(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const start = text.slice(0, limit - 1);
  const sentence = Math.max(
    ...['. ', '! ', '? ', '.“ ', '!“ ', '?“ '].map((end) => start.lastIndexOf(end) + end.length - 2),
  );
  if (sentence > limit / 3) return start.slice(0, sentence + 1);
  return `${start.slice(0, Math.max(start.lastIndexOf(' '), limit / 2))}…`;
}

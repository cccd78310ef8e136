import { FIELDS } from '../../archive/fields.ts';

/** The fields that an import fills with text. */
const TEXT_FIELDS = { ...FIELDS, ...FIELDS.image.fields };
type TextField = 'title' | 'kicker' | 'teaser' | 'source' | 'alt' | 'caption' | 'credit';

/** One line without control characters, within the schema's limit. */
export function fit(text: string, field: TextField): string {
  const line = text
    .normalize('NFC')
    .replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]+/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
  return shortened(line, TEXT_FIELDS[field].limit);
}

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

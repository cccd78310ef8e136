import { join } from 'node:path';
import { dateAt, dateOf, isCalendarDate } from '../../archive/date.ts';
import { ContentError } from '../../archive/diagnostic.ts';
import { declarationsOf } from '../../loader/declarations.ts';
import { readEntry } from '../../loader/entry.ts';
import { AuthoringError } from '../authoring-error.ts';
import { addToField, setField } from './frontmatter-text.ts';
import { type CommandContext, openArticle, readOwn } from './own-article.ts';

/**
 * Adds a dated correction to an article, and sets `updated` to that date unless it is later already. Returns the date.
 * Throws a ContentError if the result would be invalid.
 */
export async function correct(
  context: CommandContext,
  file: string,
  text: string,
  given?: string,
): Promise<string> {
  const { archive, article } = await openArticle(context, file);
  const today = dateAt(context.now, archive.settings.timeZone);
  const date = given ?? today;
  if (!isCalendarDate(date)) throw new AuthoringError('notADate', { value: date });
  const published = dateOf(article.date);
  if (given !== undefined && (date < published || date > today))
    throw new AuthoringError('notWithin', { value: date, from: published, to: today });
  const source = readOwn(context.contentDir, file);
  const corrected = addToField(source, 'corrections', { date, text: text.replace(/\s+/g, ' ').trim() });
  const isNewer = article.updated === undefined || article.updated.slice(0, date.length) < date;
  const written = isNewer ? setField(corrected, 'updated', date) : corrected;
  const entry = readEntry(file, written.toBuffer(), declarationsOf(archive));
  if (Array.isArray(entry)) throw new ContentError(entry);
  written.write(join(context.contentDir, file));
  return date;
}

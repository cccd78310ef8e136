import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dateAt, isCalendarDate } from '../archive/date.ts';
import { AuthoringError } from './authoring-error.ts';
import { addToField, setField } from './frontmatter-text.ts';
import { type Desk, openArticle } from './own-article.ts';

/** Adds a dated correction to an article, and the date as its `updated`. Returns the date. */
export async function correct(desk: Desk, file: string, text: string, given?: string): Promise<string> {
  const { archive } = await openArticle(desk, file);
  const date = given ?? dateAt(desk.now, archive.settings.timeZone);
  if (!isCalendarDate(date)) throw new AuthoringError('notADate', { value: date });
  const path = join(desk.contentDir, file);
  const source = readFileSync(path, 'utf8');
  writeFileSync(
    path,
    setField(addToField(source, 'corrections', { date, text: text.trim() }), 'updated', date),
  );
  return date;
}

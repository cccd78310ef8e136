import { dateAt, timeAt } from '../../../archive/date.ts';
import type { DateReading } from '../text/dates.ts';
import type { Post } from '../post.ts';
import { dateOf, fieldAt, isFalse, isTrue, textOf, textsOf } from './field-values.ts';
import type { Fields } from './fields.ts';

const DRAFT = /^(?:draft|entwurf|hidden|private|unpublished|pending|archived)$/i;
const EXPIRY_FIELDS = ['expiryDate', 'unpublishdate', 'unpublish', 'unpublish_date', 'expires', 'expiration'];

/** The fields that say whether a post is public. */
export const statusFields: readonly string[] = [
  ...['draft', 'hidden', 'published', 'publish', 'status'],
  ...EXPIRY_FIELDS,
];

/** Whether a post was public. One that had expired becomes a draft, one with a date to come is published then. */
export function statusOf(
  fields: Fields,
  name: string,
  date: string,
  { now, reading }: { now: number; reading: DateReading },
): { status: Post['status']; hasExpired: boolean } {
  const local = `${dateAt(now, reading.timeZone)}T${timeAt(now, reading.timeZone)}`;
  const expiry = dateOf(fieldAt(fields, ...EXPIRY_FIELDS), reading).date;
  const hasExpired = expiry !== '' && expiry <= local;
  const isDraft =
    hasExpired ||
    /(?:^|\/)_?drafts\//.test(name) ||
    isTrue(fieldAt(fields, 'draft', 'hidden')) ||
    isFalse(fieldAt(fields, 'published', 'publish')) ||
    DRAFT.test(textOf(fieldAt(fields, 'status'))) ||
    textsOf(fieldAt(fields, 'tags')).some((tag) => /^(?:draft|private)$/.test(tag));
  if (isDraft) return { status: 'draft', hasExpired };
  return { status: date > local ? 'scheduled' : 'published', hasExpired };
}

import { slug } from '../../../archive/slug.ts';
import type { Post } from '../post.ts';
import { decoded } from '../text/decoded.ts';

type Addressed = Pick<Post, 'date' | 'name' | 'id' | 'categories'>;

/**
 * The form of a post's old address in the placeholders of WordPress's permalinks: `/2019/03/rathaus/` is
 * `/%year%/%month%/%name%/`. Other numbers are `%number%`; what else stays is in the address of other posts, too, or of no pattern.
 */
export function addressPattern(address: string, post: Addressed): string {
  if (!URL.canParse(address, BASE)) return '';
  const { pathname, searchParams } = new URL(address, BASE);
  const parts: string[] = [];
  for (const part of pathname.split('/')) parts.push(placeholder(decoded(part), post, parts.at(-1)));
  const query = [...searchParams].map(([key, value]) => `${key}=${placeholder(value, post, undefined)}`);
  return parts.join('/') + (query.length > 0 ? `?${query.join('&')}` : '');
}

const BASE = 'https://none.invalid/';

function placeholder(part: string, post: Addressed, before: string | undefined): string {
  const [year = '', month = '', day = ''] = post.date.slice(0, 10).split('-');
  const id = post.id === undefined ? '' : String(post.id);
  if (part === '') return '';
  if (part === id) return '%id%';
  if (part === year) return '%year%';
  if (before === '%year%' && part.padStart(2, '0') === month) return '%month%';
  if (before === '%month%' && part.padStart(2, '0') === day) return '%day%';
  if (post.categories.some((name) => slug(name) === part)) return '%category%';
  const named = post.name === '' ? part : part.replace(decoded(post.name), '%name%');
  const numbered = id === '' ? named : named.replace(new RegExp(`(?<!\\d)${id}(?!\\d)`), '%id%');
  return numbered.replace(/\d{2,}/g, '%number%');
}

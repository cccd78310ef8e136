import { repaired } from './double-encoding.ts';
import type { Mapping } from '../mapping.ts';
import type { Post, Report, Source } from '../post.ts';

const FIELDS = ['title', 'kicker', 'teaser', 'body', 'source'] as const;
/** The replacement character, halves of characters, and references to them, which browsers show as the same. */
const BROKEN =
  /\ufffd|\p{Surrogate}|&#(?:x0*(?:fffd|d[89a-f][\da-f]{2})|0*(?:65533|5(?:529[6-9]|5[3-9]\d\d|6\d{3}|7[0-2]\d\d|73[0-3]\d|734[0-3])));/iu;
const LISTS = ['categories', 'tags', 'authors'] as const;

/** The posts of a source, without text that was encoded twice. Reports what is repaired, and what the export has destroyed. */
export async function* repairedPosts(
  source: Source,
  report: Report,
  types: Mapping['types'],
): AsyncGenerator<Post> {
  for await (const post of source.posts(report))
    yield types.includes(post.kind) ? repairedPost(post, report) : post;
}

function repairedPost(post: Post, report: Report): Post {
  const fix = (text: string): string => repairedText(text, post.place, report);
  return {
    ...post,
    ...Object.fromEntries(FIELDS.map((field) => [field, fix(post[field])])),
    ...Object.fromEntries(LISTS.map((list) => [list, post[list].map(fix)])),
    footnotes: Object.fromEntries(Object.entries(post.footnotes).map(([id, note]) => [id, fix(note)])),
    otherTerms: post.otherTerms.map(({ kind, name }) => ({ kind, name: fix(name) })),
  };
}

/** A text of a post or picture as it was before it was encoded twice. */
export function repairedText(text: string, place: string, report: Report): string {
  if (BROKEN.test(text)) report('broken-letter', '', place, brokenWord(text));
  const repair = repaired(text);
  if (repair) report(repair.isClear ? 'double-encoded' : 'unclear-encoding', '', place, repair.example);
  return repair?.text ?? text;
}

const brokenWord = (text: string): string => {
  const [word = ''] = new RegExp(`[^\\s<>]{0,20}(?:${BROKEN.source})[^\\s<>]{0,20}`, 'iu').exec(text) ?? [];
  return word.toWellFormed();
};

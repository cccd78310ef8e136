import { repaired } from './double-encoding.ts';
import type { Post, Report, Source } from './post.ts';

const FIELDS = ['title', 'kicker', 'teaser', 'body', 'source'] as const;
const LISTS = ['categories', 'tags', 'authors'] as const;

/** The posts of a source, without text that was encoded twice. Reports what is repaired, and what the export has destroyed. */
export async function* repairedPosts(source: Source, report: Report): AsyncGenerator<Post> {
  for await (const post of source.posts(report))
    yield post.kind === 'post' ? repairedPost(post, report) : post;
}

function repairedPost(post: Post, report: Report): Post {
  const fix = (text: string): string => {
    if (text.includes('\ufffd')) report('broken-letter', '', post.place, brokenWord(text));
    const repair = repaired(text);
    if (repair)
      report(repair.isClear ? 'double-encoded' : 'unclear-encoding', '', post.place, repair.example);
    return repair?.text ?? text;
  };
  return {
    ...post,
    ...Object.fromEntries(FIELDS.map((field) => [field, fix(post[field])])),
    ...Object.fromEntries(LISTS.map((list) => [list, post[list].map(fix)])),
  };
}

const brokenWord = (text: string): string => /[^\s<>]{0,20}\ufffd[^\s<>]{0,20}/u.exec(text)?.[0] ?? '';

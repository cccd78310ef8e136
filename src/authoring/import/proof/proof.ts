import type { Language } from '../../../archive/language.ts';
import type { Counted } from '../../../i18n/import.ts';
import { COUNTED, type Effect } from '../losses/effect.ts';
import type { Post, Source } from '../post.ts';
import { articleView, type ArticleView } from './article-view.ts';
import { sourceView } from './source-view.ts';
import { type Visible, wordsOf } from './visible.ts';
import { without, wordDifference } from './word-difference.ts';

/** A difference between a post and its article that no loss accounts for. */
export interface Unexplained {
  /** The post's place in the source, and the article's file. */
  place: string;
  file: string;
  /** Words that the article lacks, and that the source lacks, in order. */
  missing: string;
  added: string;
  /** How many more the article has than it should; negative if it has fewer. */
  counts: Partial<Record<Counted, number>>;
}

export interface Proven {
  post: Post;
  /** The article's path below the content folder, and its text. */
  file: string;
  text: string;
  /** What the post's losses did to its visible text. */
  effects: readonly Effect[];
}

/** What readers saw of a post, and what they see of its article. */
export interface Compared {
  before: Visible;
  now: Visible;
}

/** Reads both sides of the comparison. */
export function comparedViews(
  { post, file, text }: Pick<Proven, 'post' | 'file' | 'text'>,
  { source, language }: { source: Source; language: Language },
): Compared {
  return {
    before: seenBefore(post, sourceView(post, source.attachment)),
    now: seenNow(post, articleView(file, text, language)),
  };
}

/**
 * Compares a post with its article: words in order, and the numbers of pictures, links and so on. Undefined if the losses account
 * for every difference.
 */
export function unexplained(
  { post, file, effects }: Pick<Proven, 'post' | 'file' | 'effects'>,
  { before, now }: Compared,
): Unexplained | undefined {
  const words = wordDifference(before.words, now.words);
  // Notes move to the end of the text, where Markdown has them.
  const moved = now.counts.footnotes > 0 ? words : { missing: [], added: [] };
  const told = (name: 'dropped' | 'added'): string[] =>
    effects.flatMap((effect) => wordsOf(effect[name] ?? ''));
  const missing = without(words.missing, [...told('dropped'), ...moved.added]);
  const added = without(words.added, [...told('added'), ...moved.missing]);
  const counts = countDifference(before, now, effects);
  if (missing.length === 0 && added.length === 0 && Object.keys(counts).length === 0) return undefined;
  return { place: post.place, file, missing: missing.join(' '), added: added.join(' '), counts };
}

function seenBefore({ title, teaser, image }: Post, body: Visible): Visible {
  const { counts, words, text } = body;
  return {
    text: [title, teaser, text].join('\n'),
    words: [...wordsOf(title), ...wordsOf(teaser), ...words],
    counts: { ...counts, pictures: counts.pictures + (image ? 1 : 0) },
  };
}

/** The teaser counts only if the post has one: otherwise it is made, and repeats the text. */
function seenNow({ teaser }: Post, { title, teaser: shown, hasLead, body }: ArticleView): Visible {
  const { counts, words, text } = body;
  const compared = wordsOf(teaser).length > 0 ? shown : '';
  return {
    text: [title, compared, text].join('\n'),
    words: [...wordsOf(title), ...wordsOf(compared), ...words],
    counts: { ...counts, pictures: counts.pictures + (hasLead ? 1 : 0) },
  };
}

function countDifference(
  before: Visible,
  now: Visible,
  effects: readonly Effect[],
): Partial<Record<Counted, number>> {
  const differences = COUNTED.map((name): [Counted, number] => {
    const told = effects.reduce((sum, { counts }) => sum + (counts?.[name] ?? 0), 0);
    return [name, now.counts[name] - before.counts[name] - told];
  });
  return Object.fromEntries(differences.filter(([, difference]) => difference !== 0));
}

import type { Language } from '../archive/language.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diffWordsWithSpace } from 'diff';
import { readSource } from '../loader/entry.ts';
import { messagesFor } from '../i18n/messages.ts';
import { plainBlocks } from '../markdown/plain-text.ts';
import { typeset } from '../markdown/typography.ts';
import { prefetchBlobs } from './prefetch-blobs.ts';
import type { RenderContext } from './context.ts';
import type { ShownVersion, VersionsProps } from './versions.ts';

/** A stretch of text that was kept, added or removed. */
export interface Part {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** A version with its changes against the previous one; the first has its whole text. Undefined if git lacks it. */
export interface ComparedVersion {
  version: ShownVersion;
  parts: readonly Part[] | undefined;
}

/** Differing words beyond which two texts count as wholly different: the comparison's time grows with the square of this. */
const MOST_CHANGES = 3000;

/** Characters of unchanged text shown around a change. */
const CONTEXT = 120;

/** The versions of a page, newest first. */
export function comparedVersions(
  { contentDir, versions: known }: Pick<RenderContext, 'contentDir' | 'versions'>,
  props: VersionsProps,
): ComparedVersion[] {
  const { versions, chrome } = props;
  const texts = readVersions(contentDir, props, known);
  const compared = versions.map((version, index): ComparedVersion => {
    const [before, after] = [texts[index - 1], texts[index]];
    if (after === undefined) return { version, parts: undefined };
    if (before === undefined) return { version, parts: [{ kind: 'same', text: after }] };
    return { version, parts: difference(before, after, messagesFor(chrome.language).versions.omitted) };
  });
  return compared.reverse();
}

function readVersions(
  contentDir: string,
  { versions, chrome, file, article }: VersionsProps,
  known: RenderContext['versions'],
): (string | undefined)[] {
  const blobs = versions.filter(({ uncommitted }) => !uncommitted).map(({ blob }) => blob);
  const contents = prefetchBlobs(contentDir, blobs, file, known);
  return versions.map(({ blob, format, uncommitted }) => {
    const content = uncommitted ? readFileSync(join(contentDir, file)) : contents.get(blob);
    return content && versionText(content, format, chrome.language, article.lang);
  });
}

/**
 * The visible text of a source file as paragraphs: frontmatter in words, then the body. The labels are in the site's language, `lang` is
 * the tag of the text's.
 */
export function versionText(
  content: Buffer,
  format: 'md' | 'mdx',
  language: Language,
  lang: string = language,
): string | undefined {
  const source = readSource('', content);
  if (Array.isArray(source)) return undefined;
  const { labels } = messagesFor(language).versions;
  const { title, kicker, teaser, image, corrections, ...data } = source.data;
  const details = (['date', 'region', 'category', 'type', 'topics', 'authors', 'source'] as const).map(
    (name) => labelled(labels[name], words(data[name])),
  );
  const notes = Array.isArray(corrections)
    ? corrections.map((it) => labelled(labels.correction, words(it)))
    : [];
  const blocks = [
    ...[words(kicker), words(title), words(teaser)],
    ...plainBlocks(source.body, format, lang),
    ...[...notes, labelled(labels.image, words(image)), ...details],
  ];
  return blocks
    .filter((block) => block !== '')
    .map((block) => typeset(block, lang))
    .join('\n\n');
}

const labelled = (label: string, text: string): string => (text === '' ? '' : `${label}: ${text}`);

/** Old frontmatter may hold anything; values that are neither text nor a list of texts are ignored. */
function words(value: unknown): string {
  if (typeof value === 'string') return value.replace(/\s+/g, ' ').trim();
  if (typeof value !== 'object' || value === null) return '';
  return Object.values(value)
    .map(words)
    .filter((text) => text !== '' && !text.startsWith('./'))
    .join(', ');
}

/** Additions and removals between two texts, word by word; long unchanged stretches are shortened. */
export function difference(before: string, after: string, omitted: string): Part[] {
  const changes = diffWordsWithSpace(before, after, { maxEditLength: MOST_CHANGES }) ?? [
    { value: before, removed: true, added: false },
    { value: after, removed: false, added: true },
  ];
  return changes.map(({ value, added, removed }, index): Part => {
    if (added || removed) return { kind: added ? 'added' : 'removed', text: value };
    const [isFirst, isLast] = [index === 0, index === changes.length - 1];
    return { kind: 'same', text: shortened(value, isFirst ? 0 : CONTEXT, isLast ? 0 : CONTEXT, omitted) };
  });
}

function shortened(text: string, head: number, tail: number, omitted: string): string {
  if (text.length <= head + tail + omitted.length) return text;
  const start = text.slice(0, head).replace(/\S*$/, '');
  const end = tail === 0 ? '' : text.slice(-tail).replace(/^\S*/, '');
  return `${start}${omitted}${end}`;
}

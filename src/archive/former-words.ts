import type { SiteSettings } from './site-settings.ts';
import { FIRST_SEGMENTS, WORD_KEYS } from './url-words.ts';

type Words = Pick<SiteSettings, 'words' | 'formerWords'>;

/**
 * A rule that redirects every path with a former word. In `pattern`, the source of a regular expression that matches a whole path,
 * one group holds what the target takes over in place of `$1`; `from` and `to` say the same in the syntax of `_redirects`, where a rule
 * may need a second line for the path without a slash.
 */
export interface WordRule {
  pattern: string;
  target: string;
  lines: readonly (readonly [from: string, to: string])[];
}

/** Characters of paths below a word. Others occur in no address that was ever published, and some are dangerous in a redirect. */
const REST = '[a-z0-9._/-]*';

/** One rule for each former word. */
export function wordRules({ words, formerWords }: Words): WordRule[] {
  return WORD_KEYS.flatMap((key) =>
    (formerWords[key] ?? []).map((word) => {
      if (key === 'versions') return versionsRule(word, words.versions);
      if (key === 'articles') return tableRule(words.data, word, words.articles);
      return folderRule(word, words[key]);
    }),
  );
}

const folderRule = (former: string, word: string): WordRule => ({
  pattern: `/${former}(?:/(${REST}))?`,
  target: `/${word}/$1`,
  lines: [
    [`/${former}`, `/${word}/`],
    [`/${former}/*`, `/${word}/:splat`],
  ],
});

const versionsRule = (former: string, word: string): WordRule => ({
  pattern: `(/[0-9]{4}/[0-9]{2}/[a-z0-9-]+)/${former}/?`,
  target: `$1/${word}/`,
  lines: [[`/:year/:month/:name/${former}/`, `/:year/:month/:name/${word}/`]],
});

const tableRule = (data: string, former: string, word: string): WordRule => ({
  pattern: `(/${data})/${former}[.]parquet`,
  target: `$1/${word}.parquet`,
  lines: [[`/${data}/${former}.parquet`, `/${data}/${word}.parquet`]],
});

/** The path that a path with a former word leads to now; undefined if it has none. */
export function currentPath(path: string, rules: readonly WordRule[]): string | undefined {
  for (const { pattern, target } of rules) {
    const match = new RegExp(`^${pattern}$`).exec(path);
    if (match) return target.replace('$1', match[1] ?? '');
  }
  return undefined;
}

/** The paths that a path of a page had with former words. */
export function formerPaths(path: string, { words, formerWords }: Words): string[] {
  const [, first = '', rest = ''] = /^\/([^/]+)(\/.*)$/.exec(path) ?? [];
  const ofFirst = FIRST_SEGMENTS.filter((key) => words[key] === first);
  const renamed = ofFirst.flatMap((key) => (formerWords[key] ?? []).map((word) => `/${word}${rest}`));
  const page = /^(\/\d{4}\/\d{2}\/[^/]+\/)([^/]+)\/$/.exec(path);
  const versions = page?.[2] === words.versions ? (formerWords.versions ?? []) : [];
  return [...renamed, ...versions.map((word) => `${page?.[1] ?? ''}${word}/`)];
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../archive/article.ts';
import { instantOf } from '../archive/date.ts';
import { fileHistories, type FileEvent } from './file-history.ts';
import { gitState } from './git-log.ts';
import { sourceState, sourceStates, type SourceState } from '../loader/published-state.ts';

/** A version of an article that was public. */
export interface Version {
  /** Git id of the source. */
  blob: string;
  format: 'md' | 'mdx';
  /** Since when it was public, in milliseconds since the epoch; missing where git does not tell. */
  since?: number;
  /** It is in the content folder and not yet in git. */
  uncommitted?: true;
}

/** What git knows of the articles' past. */
export interface Provenance {
  /** `shallow`: the clone does not reach back to the beginning; `absent`: there is no git repository. */
  history: 'whole' | 'shallow' | 'absent';
  /** Versions of the articles that have more than one, oldest first, by the path of the file. */
  versions: ReadonlyMap<string, readonly Version[]>;
}

interface ProvenanceOptions {
  contentDir: string;
  cacheDir: string;
  /** Hash of the parser, see `parserHash`. */
  code: string;
  timeZone: string;
}

/**
 * The published versions of articles, from git. A version that was a draft, or that was replaced before its embargo ended,
 * was never public; two versions that read the same are one.
 */
export function loadProvenance(articles: readonly Article[], options: ProvenanceOptions): Provenance {
  const { contentDir, cacheDir, code, timeZone } = options;
  const state = gitState(contentDir);
  const versions = new Map<string, readonly Version[]>();
  if (!state) return { history: 'absent', versions };
  const histories = fileHistories(contentDir, cacheDir, code, state);
  const candidates = articles.flatMap(({ file, hash }) => {
    const events = histories[file] ?? [];
    const isCommitted = events.at(-1)?.blob === hash;
    return events.length > 1 || (events.length === 1 && !isCommitted)
      ? [{ file, hash, events, isCommitted }]
      : [];
  });
  const blobs = candidates.flatMap(({ events }) =>
    events.flatMap(({ blob }) => (blob === undefined ? [] : [blob])),
  );
  const states = sourceStates(contentDir, cacheDir, code, new Set(blobs));
  for (const { file, hash, events, isCommitted } of candidates) {
    const found = publishedVersions(events, states, timeZone);
    if (!isCommitted) addUncommitted(found, contentDir, file, hash);
    if (found.length > 1)
      versions.set(
        file,
        found.map(({ text: _text, ...version }) => version),
      );
  }
  return { history: state.boundary.length > 0 ? 'shallow' : 'whole', versions };
}

type ReadVersion = Version & { text: string };

/** Which of a file's contents were public, and since when. */
export function publishedVersions(
  events: readonly FileEvent[],
  states: ReadonlyMap<string, SourceState>,
  timeZone: string,
): ReadVersion[] {
  const versions: ReadVersion[] = [];
  events.forEach(({ blob, time, mdx, cut }, index) => {
    const state = blob === undefined ? undefined : states.get(blob);
    if (blob === undefined || !state || state.draft) return;
    const since = state.publishAt === undefined ? time : Math.max(time, instantOf(state.publishAt, timeZone));
    if (since >= (events[index + 1]?.time ?? Infinity) || versions.at(-1)?.text === state.text) return;
    const version = { blob, format: mdx ? ('mdx' as const) : ('md' as const), text: state.text };
    versions.push(cut ? version : { ...version, since });
  });
  return versions;
}

function addUncommitted(versions: ReadVersion[], contentDir: string, file: string, hash: string): void {
  const state = sourceState(readFileSync(join(contentDir, file)));
  if (!state || versions.at(-1)?.text === state.text) return;
  const format = file.endsWith('.mdx') ? 'mdx' : 'md';
  versions.push({ blob: hash, format, uncommitted: true, text: state.text });
}

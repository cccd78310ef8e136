import type { Provenance, Version } from '../archive/version.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../archive/article.ts';
import { instantOf } from '../archive/date.ts';
import { fileHistories, type FileEvent } from './file-history.ts';
import { GitError } from './git-error.ts';
import { gitState } from './git-log.ts';
import { type ReadState, sourceStates, type SourceState } from './source-states.ts';

interface ProvenanceOptions {
  contentDir: string;
  cacheDir: string;
  /** Hash of the parser, see `parserHash`. */
  code: string;
  timeZone: string;
  readState: ReadState;
}

/**
 * The published versions of articles, from git. A version that was a draft, or was replaced before its embargo ended, was never
 * public. Successive versions that read the same count as one.
 */
export function loadProvenance(articles: readonly Article[], options: ProvenanceOptions): Provenance {
  const { contentDir, cacheDir, code, timeZone, readState } = options;
  const state = gitState(contentDir);
  const versions = new Map<string, readonly Version[]>();
  if ('absent' in state) {
    if (state.absent === 'answer') throw new GitError(state.problem);
    return { history: 'absent', versions };
  }
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
  const states = sourceStates(contentDir, cacheDir, code, new Set(blobs), readState);
  for (const { file, hash, events, isCommitted } of candidates) {
    const published = publishedVersions(events, states, timeZone);
    if (!isCommitted) {
      const state = readState(readFileSync(join(contentDir, file)));
      addUncommitted(published, file, hash, state);
    }
    if (published.length > 1)
      versions.set(
        file,
        published.map(({ text: _text, ...version }) => version),
      );
  }
  return { history: state.boundary.length > 0 ? 'shallow' : 'whole', versions };
}

type ReadVersion = Version & { text: string };

/** The contents of a file that were public, and since when. */
function publishedVersions(
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

function addUncommitted(
  versions: ReadVersion[],
  file: string,
  hash: string,
  state: SourceState | undefined,
): void {
  if (!state || versions.at(-1)?.text === state.text) return;
  const format = file.endsWith('.mdx') ? 'mdx' : 'md';
  versions.push({ blob: hash, format, uncommitted: true, text: state.text });
}

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isLocalDateTime } from '../archive/date.ts';
import { readSource } from './entry.ts';
import { filledFields } from './filled-fields.ts';
import { readBlobs } from '../provenance/git.ts';
import { articleSchema } from './schema.ts';
import { writeAtomically } from '../cache/write-atomically.ts';

/** What decides whether and when a version of a source was public, and whether a reader can tell it from another. */
export interface SourceState {
  draft: boolean;
  publishAt?: string;
  /** Hash of what readers see of it. */
  text: string;
}

/** Frontmatter that readers see neither on the page nor in a list. */
const UNSEEN = new Set(['draft', 'publishAt', 'aliases', 'id', 'updated']);

const NAME = 'sources.json';

/** Blobs that are read at a time, so that memory stays bounded. */
const PORTION = 2000;

/** Reads a source, of whatever age: it need not be valid by today's schema. Undefined where it has no frontmatter. */
export function sourceState(content: Buffer): SourceState | undefined {
  const source = readSource('', content);
  if (Array.isArray(source)) return undefined;
  const { body } = source;
  const data = filledFields(source.data, articleSchema) as Record<string, unknown>;
  const seen = Object.entries(data).filter(([name]) => !UNSEEN.has(name));
  const text = createHash('sha256')
    .update(JSON.stringify(seen.sort(([a], [b]) => (a < b ? -1 : 1))))
    .update(body.trim());
  const { draft, publishAt } = data;
  const time = typeof publishAt === 'string' && isLocalDateTime(publishAt) ? publishAt : undefined;
  return {
    // What does not clearly say that it was public was not: no build takes a file whose `draft` or `publishAt` is wrong.
    draft: (draft !== undefined && draft !== false) || (publishAt !== undefined && time === undefined),
    ...(time !== undefined && { publishAt: time }),
    text: text.digest('hex').slice(0, 32),
  };
}

/** The states of blobs, remembered in the cache folder. A blob that the clone lacks or that is no article has none. */
export function sourceStates(
  contentDir: string,
  cacheDir: string,
  code: string,
  blobs: ReadonlySet<string>,
): ReadonlyMap<string, SourceState> {
  const known = readMemory(cacheDir, code);
  const states = new Map<string, SourceState>();
  const missing: string[] = [];
  for (const blob of blobs) {
    const state = known[blob];
    if (state) states.set(blob, state);
    else missing.push(blob);
  }
  for (let from = 0; from < missing.length; from += PORTION) {
    for (const [blob, content] of readBlobs(contentDir, missing.slice(from, from + PORTION))) {
      const state = sourceState(content);
      if (state) states.set(blob, state);
    }
  }
  if (missing.length > 0) {
    writeAtomically(join(cacheDir, NAME), JSON.stringify({ code, states: Object.fromEntries(states) }));
  }
  return states;
}

function readMemory(cacheDir: string, code: string): Record<string, SourceState> {
  try {
    const memory = JSON.parse(readFileSync(join(cacheDir, NAME), 'utf8')) as {
      code: string;
      states: Record<string, SourceState>;
    };
    return memory.code === code ? memory.states : {};
  } catch {
    return {}; // none yet, or cut off by a crash of the machine: read them again
  }
}

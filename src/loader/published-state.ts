import { createHash } from 'node:crypto';
import { isLocalDateTime } from '../archive/date.ts';
import { SEEN_FIELDS } from '../archive/fields.ts';
import { readSource } from './entry.ts';
import { filledFields } from './filled-fields.ts';
import type { SourceState } from '../provenance/source-states.ts';
import { articleSchema } from './article-schema.ts';

/** The version pages show no own fields. */
const SEEN: ReadonlySet<string> = new Set(SEEN_FIELDS);

/** Reads the state of a current or old version of a file, which need not be valid under today's schema. Undefined without frontmatter. */
export function sourceState(content: Buffer): SourceState | undefined {
  const source = readSource('', content);
  if (Array.isArray(source)) return undefined;
  const { body } = source;
  const data = filledFields(source.data, articleSchema) as Record<string, unknown>;
  const seen = Object.entries(data).filter(([name]) => SEEN.has(name));
  const text = createHash('sha256')
    .update(JSON.stringify(seen.sort(([a], [b]) => (a < b ? -1 : 1))))
    .update(body.trim());
  const { draft, publishAt } = data;
  const time = typeof publishAt === 'string' && isLocalDateTime(publishAt) ? publishAt : undefined;
  return {
    // An invalid `draft` or `publishAt` counts as not public, since no build accepts such a file.
    draft: (draft !== undefined && draft !== false) || (publishAt !== undefined && time === undefined),
    ...(time !== undefined && { publishAt: time }),
    text: text.digest('hex').slice(0, 32),
  };
}

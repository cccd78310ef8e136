/** A top-level field of the frontmatter as a span of the file, from its key to the line before the next key. */
export interface Chunk {
  key: string;
  /** Index of the key, or of the comment lines directly above it. */
  start: number;
  name: number;
  /** Index after the colon. */
  value: number;
  /** Index after the field's last line end. */
  end: number;
}

const KEY = /^([A-Za-z][\w-]*)[ \t]*:(?=\s|$)/;

/** Cuts block-style frontmatter into its fields. It ends before `bodyStart`. */
export function chunksOf(text: string, bodyStart: number): Chunk[] {
  const chunks: Chunk[] = [];
  let offset = text.indexOf('\n') + 1;
  let comments: number | undefined;
  while (offset > 0 && offset < bodyStart) {
    const next = text.indexOf('\n', offset) + 1 || text.length;
    const line = text.slice(offset, next);
    if (/^---\s*$/.test(line)) break;
    const key = KEY.exec(line);
    const last = chunks.at(-1);
    if (key) {
      chunks.push({
        key: key[1] as string,
        start: comments ?? offset,
        name: offset,
        value: offset + key[0].length,
        end: next,
      });
    }
    comments = line.startsWith('#') ? (comments ?? offset) : undefined;
    if (!key && comments === undefined && last) last.end = next;
    offset = next;
  }
  return chunks;
}

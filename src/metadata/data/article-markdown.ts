import { stringify } from 'yaml';
import type { DataItem, DataSource } from '../../views/data.ts';
import { rowOf } from './row.ts';

/** An article as Markdown with YAML frontmatter. It holds the public fields only, nothing else from the author's file. */
export function articleMarkdown(source: DataSource, item: DataItem, markdown: string): string {
  const { image, revision: _none, ...row } = rowOf(source, item);
  const fields = Object.entries({
    ...row,
    image: image === null ? null : { ...item.image, src: image },
    corrections: item.corrections,
    publisher: source.publisher,
    licence: source.licence?.url ?? null,
  }).filter(([, value]) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0));
  const frontmatter = stringify(Object.fromEntries(fields), { lineWidth: 0 });
  return `---\n${frontmatter}---\n\n${markdown.trim()}\n`;
}

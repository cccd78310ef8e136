import { type Document, visit } from 'yaml';

export interface YamlError {
  /** Index of the character within the parsed text. */
  offset: number;
  problem: string;
}

/**
 * What keeps a YAML document from being read. Aliases count: `*word*` is an author's emphasis far more often than a
 * reference, and references can be nested until they fill the memory.
 */
export function yamlErrors(document: Document.Parsed, text: string): YamlError[] {
  const found = document.errors.map(({ pos, message }) => ({ offset: pos[0], problem: message }));
  if (found.length > 0 || !text.includes('*')) return found;
  visit(document, {
    Alias(_key, { source, range }) {
      found.push({
        offset: range?.[0] ?? 0,
        problem: `A text that starts with * must be quoted: *${source}`,
      });
    },
  });
  return found;
}

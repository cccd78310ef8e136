import { readFileSync } from 'node:fs';
import { writeEntry } from '../../src/cache/entry.ts';

/** Changes the value of a valid entry, so that a test can tell whether a result came from the cache. */
export function editEntry(path: string, edit: (text: string) => string): void {
  const text = readFileSync(path, 'utf8');
  const [header = ''] = text.split('\n', 1);
  const [, , ...label] = header.split(' ').slice(0, -1);
  writeEntry(path, label.join(' '), Buffer.from(edit(text.slice(header.length + 1))));
}

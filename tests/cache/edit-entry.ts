import { readFileSync } from 'node:fs';
import { writeEntry } from '../../src/cache/entry.ts';

/** Changes the value of an entry as if it had been written so: another value shows where something came from. */
export function editEntry(path: string, edit: (text: string) => string): void {
  const text = readFileSync(path, 'utf8');
  const [header = ''] = text.split('\n', 1);
  const [, , ...label] = header.split(' ').slice(0, -1);
  writeEntry(path, label.join(' '), Buffer.from(edit(text.slice(header.length + 1))));
}

import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A copy of a content folder in which the texts are written in another way. */
export function rewrittenContent(from: string, to: string, rewrite: (text: string) => string): void {
  cpSync(from, to, { recursive: true });
  for (const entry of readdirSync(to, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(?:mdx?|yaml|txt)$/.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    writeFileSync(path, rewrite(readFileSync(path, 'utf8')));
  }
}

/** As Notepad saves a text: with a byte order mark, lines ending with CRLF. */
export const asOnWindows = (text: string): string => `\uFEFF${text.replaceAll('\n', '\r\n')}`;

/** As Git for Windows checks a text out. */
export const withCrLf = (text: string): string => text.replaceAll('\n', '\r\n');

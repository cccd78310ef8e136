import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Copies a content folder and rewrites every text file in it. */
export function rewrittenContent(from: string, to: string, rewrite: (text: string) => string): void {
  cpSync(from, to, { recursive: true });
  for (const entry of readdirSync(to, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(?:mdx?|yaml|txt)$/.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    writeFileSync(path, rewrite(readFileSync(path, 'utf8')));
  }
}

/** A text as Notepad saves it: with a byte order mark and CRLF line ends. */
export const asOnWindows = (text: string): string => `\uFEFF${text.replaceAll('\n', '\r\n')}`;

/** A text as Git for Windows checks it out. */
export const withCrLf = (text: string): string => text.replaceAll('\n', '\r\n');

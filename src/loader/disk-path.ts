import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The spelling of a path on the disk; undefined if nothing is there. Names in texts and on disks may differ in their Unicode form: macOS
 * and old archives write `ü` as two characters.
 */
export function diskPath(folder: string, path: string): string | undefined {
  if (exists(join(folder, path))) return path;
  if (isAscii(path)) return undefined;
  return spellingOf(folder, '', path.split('/'));
}

function spellingOf(folder: string, above: string, [name, ...rest]: readonly string[]): string | undefined {
  if (name === undefined) return above;
  for (const each of namesIn(join(folder, above))) {
    if (!isSameName(each, name)) continue;
    const path = spellingOf(folder, above === '' ? each : `${above}/${each}`, rest);
    if (path !== undefined) return path;
  }
  return undefined;
}

const isSameName = (a: string, b: string): boolean => a === b || a.normalize('NFC') === b.normalize('NFC');

const isAscii = (text: string): boolean => /^[\u0000-\u007f]*$/.test(text);

/** All but the first of the paths that differ only in their Unicode form. */
export function twinNames(paths: readonly string[]): string[] {
  const seen = new Set<string>();
  return paths.filter((path) => {
    const name = path.normalize('NFC');
    if (seen.has(name)) return true;
    seen.add(name);
    return false;
  });
}

function exists(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false; // a name that no file system allows: too long, or with a NUL
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // no folder
  }
}

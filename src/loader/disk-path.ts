import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A path below a folder as the disk has it. Names from a text and names on a disk may differ in their Unicode form: macOS and old
 * archives write `ü` in two characters. Undefined if nothing is there.
 */
export function diskPath(folder: string, path: string): string | undefined {
  if (exists(join(folder, path))) return path;
  if (isAscii(path)) return undefined;
  return found(folder, '', path.split('/'));
}

function found(folder: string, above: string, [name, ...rest]: readonly string[]): string | undefined {
  if (name === undefined) return above;
  for (const each of namesIn(join(folder, above))) {
    if (!isSameName(each, name)) continue;
    const path = found(folder, above === '' ? each : `${above}/${each}`, rest);
    if (path !== undefined) return path;
  }
  return undefined;
}

const isSameName = (a: string, b: string): boolean => a === b || a.normalize('NFC') === b.normalize('NFC');

const isAscii = (text: string): boolean => /^[\u0000-\u007f]*$/.test(text);

/** Of names that differ in their Unicode form alone, all but the first. */
export function twinNames(paths: readonly string[]): string[] {
  const known = new Set<string>();
  return paths.filter((path) => {
    const name = path.normalize('NFC');
    if (known.has(name)) return true;
    known.add(name);
    return false;
  });
}

function exists(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false; // no file system can hold such a name: too long, or with a NUL in it
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // no folder
  }
}

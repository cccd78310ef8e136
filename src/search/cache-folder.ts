import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Files by their path within a folder. */
export type FolderFiles = ReadonlyMap<string, Uint8Array | string>;

/** Writes a folder as a whole: it is there with all of its files, or not at all. What stands under its name stays. */
export function writeFolder(path: string, files: FolderFiles): void {
  if (existsSync(path)) return;
  const temporary = `${path}.${process.pid}.tmp`;
  rmSync(temporary, { recursive: true, force: true });
  for (const [name, content] of files) {
    const file = join(temporary, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  renameSync(temporary, path);
}

/** Writes a file as a whole. */
export function writeFileWhole(path: string, content: string): void {
  const temporary = `${path}.${process.pid}.tmp`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(temporary, content);
  renameSync(temporary, path);
}

/** Paths of all files below a folder, relative to it, with `/`, in their order. */
export function filesBelow(path: string): string[] {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(path.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

/** Removes everything from a folder whose name is not among `kept`. */
export function keepOnly(path: string, kept: ReadonlySet<string>): void {
  for (const name of readdirSync(path)) if (!kept.has(name)) rmSync(join(path, name), { recursive: true });
}

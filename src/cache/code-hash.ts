import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/** What can change the output besides the content: the program, its libraries and its public files. */
const CODE = ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** Rooms that no page passes through. */
const APART = ['src/authoring', 'src/publish/deploy'];

/** A hash of the sources, the lockfile and the configuration: another program renders every page anew. */
export function codeHash(root: string): string {
  const hash = createHash('sha256');
  for (const path of CODE.flatMap((name) => files(join(root, name)))) {
    const name = relative(root, path);
    if (APART.some((folder) => name.startsWith(`${folder}/`))) continue;
    hash.update(`${name}\0`).update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex').slice(0, 32);
}

function files(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => files(join(path, name)));
}

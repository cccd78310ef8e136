import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { BUNDLE } from './bundle.ts';
import type { Collected } from './collect.ts';
import { filesBelow } from './files-below.ts';

/** A public file stands where the site has a file of its own. */
export class PublicFileError extends Error {
  constructor(paths: readonly string[]) {
    super(
      `The site makes these files itself: ${paths.join(', ')}. Delete them below public/, or give them other names; nothing was written.`,
    );
    this.name = 'PublicFileError';
  }
}

/** What a path must hold to be in a part that may stand, which is read only then: a year, or the folder of pictures. */
const MAY_STAND = /\d{4}|^bilder\//;

/** Refuses public files that would take the place of another file. */
export function checkPublicFiles(root: string, { standing, parts }: Collected): void {
  const lists = [...parts, ...[...standing].map(([name, part]) => [name, part] as const)].filter(
    ([name]) => name !== BUNDLE,
  );
  const isTaken = (path: string): boolean =>
    lists.some(([name, part]) => (parts.has(name) || MAY_STAND.test(path)) && path in part.files);
  const folder = join(root, 'public');
  const taken = existsSync(folder) ? filesBelow(folder).filter(isTaken) : [];
  if (taken.length > 0) throw new PublicFileError(taken.map((path) => `public/${path}`));
}

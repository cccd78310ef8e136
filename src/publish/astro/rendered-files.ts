import { basename, join } from 'node:path';
import { isJunk } from '../../loader/junk.ts';
import { filesBelow } from '../output/files-below.ts';
import type { StagedFile } from '../output/overlay.ts';
import { storedPages } from './page-store.ts';

/** The folders of a render, and whether this build has made them, so that it may move files out of them. */
export interface RenderedFolders {
  folders: readonly string[];
  isOwn: boolean;
}

/** The files of a render, by path in the site. */
export interface RenderedFiles {
  pages: ReadonlyMap<string, StagedFile>;
  /** What Astro itself has written: styles, scripts, the files of `public/`. */
  others: Map<string, StagedFile>;
}

/** A file that several folders hold is the same in all of them. */
export function renderedFiles({ folders, isOwn }: RenderedFolders): RenderedFiles {
  const [pages, others] = [new Map<string, StagedFile>(), new Map<string, StagedFile>()];
  for (const folder of folders) {
    for (const name of filesBelow(folder)) {
      if (isLeftOut(name)) continue;
      const path = name.normalize('NFC'); // as links have it, whatever a public file is called on the disk
      others.set(path, { path, source: join(folder, name), isOwn });
    }
    for (const { path, source, hash, size } of storedPages(folder))
      pages.set(path, { path, source, known: { hash, size }, isOwn });
  }
  return { pages, others };
}

/** Marks of this program, and what an operating system or an editor left in `public/`. */
const isLeftOut = (path: string): boolean => path.startsWith('.nachlese-') || isJunk(basename(path));

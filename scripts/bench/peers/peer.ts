import { join } from 'node:path';
import { loadArchive } from '../../../src/loader/load-archive.ts';
import type { Archive } from '../../../src/archive/archive.ts';
import type { Article } from '../../../src/archive/article.ts';
import type { Row, Step, System } from '../row.ts';
import { NOW, type Workplace } from '../workplace.ts';

/** Another generator that builds the same archive. */
export interface Peer {
  system: System;
  /** Why it cannot run here, or for this number of articles; undefined if it can. */
  absence: (articles: number) => string | undefined;
  version: () => string;
  /** Writes the peer's project with all articles. */
  prepare: (workplace: Workplace, archive: Archive) => void;
  /** Writes or overwrites one article of the project. */
  put: (workplace: Workplace, archive: Archive, article: Article) => void;
  build: (workplace: Workplace, step: Step) => Promise<Row>;
}

/** The current archive, for the peers' projects; loading it is not measured. */
export const archiveFor = ({ folder, content }: Workplace): Promise<Archive> =>
  loadArchive({
    contentDir: content,
    cacheDir: join(folder, 'peer-cache'),
    now: Date.parse(NOW.added),
    preview: false,
  });

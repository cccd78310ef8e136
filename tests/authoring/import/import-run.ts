import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sourceMaker } from '../../../scripts/import-sources.ts';
import { importPosts, type ImportReport } from '../../../src/authoring/import/import.ts';
import { readMapping } from '../../../src/authoring/import/mapping.ts';
import { openArchive } from '../../../src/authoring/edit/own-article.ts';
import { ContentFolder, NOW } from '../../content-folder.ts';
import { MAPPING } from './wxr-export.ts';

type From = 'wxr' | 'ghost' | 'drupal' | 'feed' | 'html' | 'markdown' | 'csv' | 'jsonl';

/** A content folder and, next to it, the folder of an old archive. */
export class Import {
  readonly folder = new ContentFolder();
  readonly old = join(dirname(this.folder.dir), 'old');

  readonly publicDir = join(dirname(this.folder.dir), 'public');

  put(file: string, content: string | Uint8Array): this {
    const path = join(this.old, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return this;
  }

  /** `review` is the folder for the pages of the review. */
  async run(from: From, files: readonly string[], mapping = MAPPING, review?: string): Promise<ImportReport> {
    this.put('import.yaml', mapping);
    const { dir: contentDir, cacheDir } = this.folder;
    const archive = await openArchive({ contentDir, cacheDir, now: NOW });
    const mappingFile = join(this.old, 'import.yaml');
    const read = readMapping(mappingFile, archive);
    const paths = files.map((file) => join(this.old, file));
    const source = sourceMaker(from)(paths, read, { mappingFile, patterns: {}, now: NOW });
    const media = join(this.old, 'uploads');
    return importPosts(source, read, archive, {
      media: existsSync(media) ? media : undefined,
      review,
      publicDir: this.publicDir,
    });
  }

  text = (file: string): string => readFileSync(this.folder.path(`articles/${file}`), 'utf8');
}

/** The losses of a report as `kind: what`. */
export const lost = ({ losses }: ImportReport): string[] =>
  losses.map(({ kind, what }) => `${kind}: ${what}`);

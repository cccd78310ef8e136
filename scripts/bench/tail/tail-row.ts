import { globSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { addArticle } from '../generate.ts';
import { runNachlese } from '../nachlese.ts';
import type { Row } from '../row.ts';
import type { TailCase } from './cases.ts';

/** The builds of an archive. */
export interface TailRow {
  name: string;
  unit: TailCase['unit'];
  /** Numbers of articles, and megabytes of their files. */
  articles: number;
  megabytes: number;
  full: Row;
  added: Row;
}

/** Generates the archive of a case below `folder`, builds it, and builds it again with one article more. */
export async function tailRow(
  { name, unit, generate }: TailCase,
  { root, folder, size }: { root: string; folder: string; size: number },
): Promise<TailRow> {
  mkdirSync(folder);
  const content = join(folder, 'content');
  const archive = generate(content, size, join(root, 'content'));
  const files = globSync('articles/**/*.md', { cwd: content });
  const bytes = files.reduce((sum, file) => sum + statSync(join(content, file)).size, 0);
  const full = await runNachlese({ root, folder, content }, 'full');
  addArticle(archive, 0);
  const added = await runNachlese({ root, folder, content }, 'added');
  return { name: name(size), unit, articles: archive.size, megabytes: bytes / 1e6, full, added };
}

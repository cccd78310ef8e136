import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readArchive } from '../../loader/read-archive.ts';
import type { Archive } from '../../archive/archive.ts';
import { type Article, pictureFiles } from '../../archive/article.ts';
import { listFiles } from '../../loader/file-list.ts';
import { decode } from '../../loader/content-text.ts';
import { SETTINGS_FILE } from '../../loader/settings-file.ts';
import { AuthoringError } from '../authoring-error.ts';
import { SourceText } from './source-text.ts';

/** Where the authors' commands work, and when. */
export interface CommandContext {
  contentDir: string;
  cacheDir: string;
  /** Milliseconds since the epoch. */
  now: number;
}

/** The archive, for a command that changes one of its files. Throws if the settings are invalid. */
export async function openArchive(context: CommandContext): Promise<Archive> {
  const { archive } = await readArchive(context);
  if (!archive) throw new AuthoringError('brokenFile', { file: SETTINGS_FILE });
  return archive;
}

/** The article in a file that an author named. Throws if there is none, or if it has errors. */
export async function openArticle(
  context: CommandContext,
  file: string,
): Promise<{ archive: Archive; article: Article }> {
  const { archive, diagnostics } = await readArchive(context);
  const article = archive?.articles.find((each) => each.file === file);
  if (archive && article) return { archive, article };
  const broken = diagnostics.some((found) => found.file === file);
  throw new AuthoringError(broken ? 'brokenFile' : 'noSuchFile', { file });
}

/** The source of an article opened by `openArticle`. */
export function readOwn(contentDir: string, file: string): SourceText {
  const source = SourceText.read(join(contentDir, file));
  if (!source) throw new AuthoringError('brokenFile', { file });
  return source;
}

/**
 * Images that no other article uses, so that they move with the article. For an article with errors, the images that its
 * text names count as used.
 */
export function ownImages({ articles, contentDir }: Archive, article: Article): string[] {
  const others = new Set(articles.filter((each) => each !== article).flatMap(pictureFiles));
  const read = new Set(articles.map(({ file }) => file));
  const broken = listFiles(contentDir, 'articles', /\.mdx?$/).filter(
    ({ file, problem }) => problem === undefined && !read.has(file),
  );
  const texts = broken.flatMap(({ file }) => decode(readFileSync(join(contentDir, file))) ?? []);
  const isNamed = (file: string): boolean => {
    const name = basename(file).normalize('NFC');
    return texts.some((text) => text.includes(name) || text.includes(encodeURI(name)));
  };
  return [...new Set(pictureFiles(article))].filter((file) => !others.has(file) && !isNamed(file));
}

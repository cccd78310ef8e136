import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path/posix';
import { isPublished } from '../../loader/published-archive.ts';
import { isCalendarDate, isLocalDateTime, monthOf } from '../../archive/date.ts';
import { normalizePath } from '../../archive/normalize-path.ts';
import { REDIRECTS_FILE } from '../../loader/redirects.ts';
import { isSlug, nameFrom } from '../../archive/slug.ts';
import { articleUrl } from '../../archive/urls.ts';
import { AuthoringError } from '../authoring-error.ts';
import { addToField, setField } from './frontmatter-text.ts';
import { pinAt } from './front-text.ts';
import { type CommandContext, openArticle, ownImages, readOwn } from './own-article.ts';
import { editList } from './yaml-list.ts';

/** What changes: the last segment of the address, the date, or both. */
export interface NewName {
  slug?: string | undefined;
  date?: string | undefined;
}

export interface Renamed {
  file: string;
  from: string;
  to: string;
}

/**
 * Gives an article another address. The old one becomes an alias if it was ever public; redirects to it are updated. Images
 * that only this article uses move along if the folder changes.
 */
export async function rename(context: CommandContext, file: string, newName: NewName): Promise<Renamed> {
  const { archive, article } = await openArticle(context, file);
  const { slug: name = basename(file).replace(/\.mdx?$/, ''), date = article.date } = newName;
  if (!isSlug(name) || !/[a-z]/.test(name))
    throw new AuthoringError('notASlug', { value: name, suggestion: nameFrom(name) });
  if (!isCalendarDate(date) && !isLocalDateTime(date)) throw new AuthoringError('notADate', { value: date });
  const folder = `articles/${monthOf(date).replace('-', '/')}`;
  const target = `${folder}/${name}.${article.format}`;
  if (target === file && date === article.date) throw new AuthoringError('sameName', { file });
  const twin = ['md', 'mdx']
    .map((ending) => `${folder}/${name}.${ending}`)
    .find((each) => each !== file && existsSync(join(context.contentDir, each)));
  if (twin !== undefined) throw new AuthoringError('fileExists', { file: twin });
  const [from, to] = [article.url, articleUrl(monthOf(date), name)];
  let source = readOwn(context.contentDir, file);
  if (date !== article.date) source = setField(source, 'date', date);
  const isPublic = isPublished(article, context.now, archive.settings.timeZone);
  // If the article returns to an earlier address, that one stays in the list: feeds identify the article by the first one
  // there.
  const isListed = article.aliases.some((path) => normalizePath(path) === normalizePath(from));
  if (isPublic && from !== to && !isListed) source = addToField(source, 'aliases', from);
  if (folder !== dirname(file))
    moveImages(context.contentDir, ownImages(archive, article), dirname(file), folder);
  source.write(join(context.contentDir, target));
  if (target !== file) rmSync(join(context.contentDir, file));
  if (archive.redirects.some((redirect) => normalizePath(redirect.to) === normalizePath(from)))
    redirectTo(context.contentDir, from, to);
  pinAt(context.contentDir, from, to);
  return { file: target, from, to };
}

/** Only images next to the article: a path such as `../bild.jpg` still works from a sibling folder. */
function moveImages(contentDir: string, images: readonly string[], from: string, to: string): void {
  const moves = images
    .filter((each) => dirname(each) === from)
    .map((image) => [image, `${to}/${basename(image)}`] as const);
  const taken = moves.find(([, target]) => existsSync(join(contentDir, target)));
  if (taken) throw new AuthoringError('fileExists', { file: taken[1] });
  mkdirSync(join(contentDir, to), { recursive: true });
  for (const [image, target] of moves) renameSync(join(contentDir, image), join(contentDir, target));
}

function redirectTo(contentDir: string, from: string, to: string): void {
  editList(contentDir, REDIRECTS_FILE, ({ maps, set }) => {
    for (const map of maps())
      if (normalizePath(String(map.get('to'))) === normalizePath(from)) set(map, 'to', to);
  });
}

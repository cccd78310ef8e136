import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { isPublished } from '../../loader/published-archive.ts';
import { dateAt } from '../../archive/date.ts';
import { normalizePath } from '../../archive/normalize-path.ts';
import { REDIRECTS_FILE } from '../../loader/redirects.ts';
import { REMOVALS_FILE } from '../../loader/removals.ts';
import type { RemovalReason } from '../../archive/removal.ts';
import { permanentUrl } from '../../archive/urls.ts';
import { AuthoringError } from '../authoring-error.ts';
import { type CommandContext, openArticle, ownImages } from './own-article.ts';
import { unpin } from './front-text.ts';
import { editList } from './yaml-list.ts';

const REASONS: readonly string[] = ['rights', 'error', 'law'] satisfies RemovalReason[];

/**
 * Removes an article for good, with the images that only it uses. Its addresses, its aliases and the redirects to it are
 * entered in `removals.yaml`. Returns the addresses. Throws if the article was never public.
 */
export async function remove(context: CommandContext, file: string, reason: string): Promise<string[]> {
  if (!REASONS.includes(reason)) throw new AuthoringError('notAReason', { value: reason });
  const { archive, article } = await openArticle(context, file);
  const { timeZone } = archive.settings;
  if (!isPublished(article, context.now, timeZone)) throw new AuthoringError('notPublished', { file });
  const leading = archive.redirects.filter(({ to }) => normalizePath(to) === normalizePath(article.url));
  const permanent = article.id === undefined ? [] : [permanentUrl(article.id)];
  const known = [article.url, ...article.aliases, ...leading.map(({ from }) => from), ...permanent];
  const paths = known.filter(
    (path, index) => known.findIndex((it) => normalizePath(it) === normalizePath(path)) === index,
  );
  const date = dateAt(context.now, timeZone);
  editList(context.contentDir, REMOVALS_FILE, ({ add }) => {
    for (const path of paths) add({ path, date, reason });
  });
  if (leading.length > 0) {
    editList(context.contentDir, REDIRECTS_FILE, ({ maps, remove: drop }) => {
      for (const map of maps())
        if (normalizePath(String(map.get('to'))) === normalizePath(article.url)) drop(map);
    });
  }
  unpin(context.contentDir, article);
  for (const each of [file, ...ownImages(archive, article)]) rmSync(join(context.contentDir, each));
  return paths;
}

import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../../archive/archive.ts';
import type { Article } from '../../archive/article.ts';
import { frontUrl, permanentUrl } from '../../archive/urls.ts';
import { decode } from '../../loader/content-text.ts';
import { REDIRECTS_FILE } from '../../loader/redirects.ts';
import { runGit } from '../../provenance/git.ts';
import { editList } from '../edit/yaml-list.ts';
import { starterArticle } from '../edit/starter-article.ts';

/** The first article of a new archive, if there is no other and nobody has edited it. It would lead the front page of an older archive. */
export function untouchedStarter({
  articles,
  contentDir,
  settings,
  vocabularies,
}: Archive): Article | undefined {
  const [only, ...others] = articles;
  if (!only || others.length > 0) return undefined;
  const { date, regions, category } = only;
  const { file, text } = starterArticle(settings.language, {
    date,
    region: regions.map((slug) => vocabularies.regions.bySlug(slug).name),
    category: vocabularies.categories.bySlug(category).name,
  });
  const isOurs = only.file === file && decode(readFileSync(join(contentDir, file))) === text;
  return isOurs ? only : undefined;
}

/** The archive as the import plans with it: an address that may have been published remains taken. */
export const withoutStarter = (archive: Archive, starter: Article | undefined): Archive =>
  starter && !mayBePublished(starter, archive.contentDir) ? { ...archive, articles: [] } : archive;

/** Whether an article may have been published: its file is in git. */
function mayBePublished({ file }: Article, contentDir: string): boolean {
  const run = runGit(contentDir, ['ls-files', '--', file]);
  return run.status === 'done' && run.output.length > 0;
}

/** Removes the first article. Its addresses lead to the front page if readers may know them. */
export function removeStarter(starter: Article, contentDir: string): void {
  if (mayBePublished(starter, contentDir))
    editList(contentDir, REDIRECTS_FILE, ({ add }) => {
      const permanent = starter.id === undefined ? [] : [permanentUrl(starter.id)];
      for (const from of [starter.url, ...permanent]) add({ from, to: frontUrl() });
    });
  rmSync(join(contentDir, starter.file));
}

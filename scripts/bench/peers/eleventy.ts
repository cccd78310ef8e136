import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import type { Archive } from '../../../src/archive/archive.ts';
import type { Article } from '../../../src/archive/article.ts';
import { dateOf } from '../../../src/archive/date.ts';
import { kickerOf } from '../../../src/card/card.ts';
import { readBody } from '../../../src/loader/article-text.ts';
import { installPackages } from '../install.ts';
import { measure } from '../measure.ts';
import { bytesIn, differenceOf, digestTree, pagesIn, type TreeDigest } from '../tree-digest.ts';
import { eleventyFiles } from './eleventy-files.ts';
import type { Peer } from './peer.ts';

const VERSION = '3.1.8';
/** Above this size, it was not tried. */
const MOST_ARTICLES = 10_000;

const projectOf = (folder: string): string => join(folder, 'eleventy');

/** Eleventy, installed from npm's registry into the working folder: articles, lists of the categories, no search and no old addresses. */
export function eleventy(): Peer {
  let before: TreeDigest = new Map();
  return {
    system: 'Eleventy',
    absence: (articles) =>
      articles > MOST_ARTICLES ? `not run above ${MOST_ARTICLES.toLocaleString('en')} articles` : undefined,
    version: () => VERSION,
    prepare: ({ folder }, archive) => {
      const { terms } = archive.vocabularies.categories;
      const files = eleventyFiles(terms.map(({ slug, title }) => ({ slug, title })));
      for (const [path, text] of Object.entries(files)) write(join(projectOf(folder), path), text);
      for (const article of archive.articles) writeArticle(folder, archive, article);
      installPackages(projectOf(folder), [`@11ty/eleventy@${VERSION}`]);
    },
    put: ({ folder }, archive, article) => {
      writeArticle(folder, archive, article);
    },
    build: async ({ folder }, step) => {
      const cwd = projectOf(folder);
      const measured = await measure({
        program: process.execPath,
        args: [join(cwd, 'node_modules/@11ty/eleventy/cmd.cjs'), '--quiet'],
        cwd,
      });
      const after = digestTree(join(cwd, '_site'));
      const changed = differenceOf(before, after);
      before = after;
      const pages = pagesIn(after);
      const size = bytesIn(after);
      return { system: 'Eleventy', step, pages, rendered: pages, size, changed, phases: {}, ...measured };
    },
  };
}

function writeArticle(folder: string, archive: Archive, article: Article): void {
  const { title, date, url, teaser, category, type } = article;
  const { defaultType, types } = archive.vocabularies;
  const matter = {
    ...{ title, date: dateOf(date), permalink: url, teaser, category, tags: [category] },
    kicker: kickerOf(article, archive.vocabularies),
    ...(type !== defaultType && { label: types.bySlug(type).title }),
  };
  const text = `---\n${stringify(matter, { lineWidth: 0 })}---\n${readBody(archive.contentDir, article).trimStart()}`;
  write(join(projectOf(folder), 'content', article.file), text);
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

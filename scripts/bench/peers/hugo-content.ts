import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import type { Archive } from '../../../src/archive/archive.ts';
import type { Article } from '../../../src/archive/article.ts';
import { readBody } from '../../../src/loader/article-text.ts';
import { dateOf, monthOf, yearOf } from '../../../src/archive/date.ts';
import { listedRegions } from '../../../src/archive/vocabularies.ts';
import { kickerOf } from '../../../src/card/card.ts';
import { HUGO_LAYOUTS, PERIODS_OF } from './hugo-layouts.ts';

/**
 * A date for all lists, which no template shows. To find out the date of a list without one, Hugo 0.169 compares it with every entry of every list: at
 * 10,000 articles that is half of a build's processor time, and it grows with the square.
 */
const LIST_DATES = [{ _target: { kind: '{term,taxonomy}' }, date: '2001-01-01' }];

const TAXONOMIES = [...Object.entries(PERIODS_OF).flat(), 'year', 'month', 'day'];

/** Hugo's taxonomies and the vocabularies that they represent; `type` has another meaning in Hugo. */
const KINDS = {
  category: 'categories',
  region: 'regions',
  form: 'types',
  topic: 'topics',
  author: 'authors',
} as const;

/** Writes a Hugo project with the articles and vocabularies of an archive. Lists by period become separate taxonomies. */
export function writeHugoProject(folder: string, archive: Archive): void {
  const { settings, vocabularies } = archive;
  const { title, claim, publisher, url } = settings;
  const categories = vocabularies.categories.terms.map(({ title: name, slug }) => ({ title: name, slug }));
  const config = {
    baseURL: `${url}/`,
    title,
    languageCode: settings.language,
    buildFuture: true,
    timeout: '3600s',
    disableKinds: ['section', 'RSS', 'sitemap', 'robotsTXT'],
    cascade: LIST_DATES,
    taxonomies: Object.fromEntries(TAXONOMIES.map((name) => [name, name])),
    params: { claim, publisher, categories },
  };
  write(folder, 'config.yaml', stringify(config));
  for (const [path, layout] of Object.entries(HUGO_LAYOUTS)) write(folder, `layouts/${path}`, layout);
  for (const [kind, vocabulary] of Object.entries(KINDS)) {
    for (const { slug, title: name, plural, description } of vocabularies[vocabulary].terms) {
      const matter = { title: kind === 'form' ? plural : name, slug, description };
      write(folder, `content/${kind}/${slug}/_index.md`, `---\n${stringify(matter)}---\n`);
    }
  }
  for (const article of archive.articles) writeHugoArticle(folder, archive, article);
}

/** Writes one article under its URL on our site. */
export function writeHugoArticle(folder: string, archive: Archive, article: Article): void {
  const matter = stringify(hugoMatter(archive, article), { lineWidth: 0 });
  write(
    folder,
    `content/${article.file}`,
    `---\n${matter}---\n${readBody(archive.contentDir, article).trimStart()}`,
  );
}

/** The frontmatter that makes Hugo render the same page and list it in the same places. */
export function hugoMatter({ vocabularies }: Archive, article: Article): Record<string, unknown> {
  const { date, updated, category, type, topics, authors, aliases } = article;
  const regions = listedRegions(article.regions, vocabularies.regions);
  const by = (slugs: readonly string[], period: string): string[] => slugs.map((slug) => `${slug}_${period}`);
  return {
    title: article.title,
    date: dateOf(date),
    ...(updated !== undefined && { lastmod: dateOf(updated) }),
    ...(aliases.length > 0 && { aliases }),
    url: article.url,
    kicker: kickerOf(article, vocabularies),
    teaser: article.teaser,
    ...(type !== vocabularies.defaultType && { label: vocabularies.types.bySlug(type).title }),
    regions: article.regions.map((slug) => ({ slug, title: vocabularies.regions.bySlug(slug).title })),
    ...(article.corrections.length > 0 && { corrections: article.corrections }),
    category: [category],
    region: regions,
    form: [type],
    topic: topics,
    author: authors,
    bycategory: by([category], monthOf(date)),
    byregion: by(regions, monthOf(date)),
    byform: by([type], monthOf(date)),
    bytopic: by(topics, yearOf(date)),
    byauthor: by(authors, yearOf(date)),
    year: [yearOf(date)],
    month: [monthOf(date)],
    day: [dateOf(date)],
  };
}

function write(folder: string, path: string, text: string): void {
  const target = join(folder, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
}

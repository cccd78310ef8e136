import type { Archive } from '../src/archive/archive.ts';
import { dateAt } from '../src/archive/date.ts';
import { AuthoringError } from '../src/authoring/authoring-error.ts';
import { makeArticle, type NewArticle } from '../src/authoring/edit/new-article.ts';
import { openArchive } from '../src/authoring/edit/own-article.ts';
import { authoringTexts } from '../src/i18n/authoring.ts';
import { fieldTexts } from '../src/i18n/fields.ts';
import { readSettings } from '../src/publish/settings.ts';
import { askTerm, askTerms, askText, canAsk } from './ask.ts';
import { reportFailure } from './failure.ts';
import { readOptions } from './options.ts';
import { relative } from 'node:path';

const TEXTS = ['title', 'category', 'teaser', 'date', 'kicker', 'type', 'source', 'slug'] as const;
const LISTS = ['region', 'topics', 'authors'] as const;
const REQUIRED = ['title', 'region', 'category', 'teaser'] as const;

const { values } = readOptions('new', {
  ...Object.fromEntries([...TEXTS, ...LISTS].map((name) => [name, { type: 'string' as const }])),
  mdx: { type: 'boolean' },
  ready: { type: 'boolean' },
});

const given = (name: (typeof TEXTS)[number]): string | undefined => values[name] as string | undefined;
const list = (name: (typeof LISTS)[number]): string[] | undefined =>
  (values[name] as string | undefined)
    ?.split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

async function ask(archive: Archive, now: number): Promise<NewArticle> {
  const { settings, vocabularies } = archive;
  const texts = authoringTexts(settings.language);
  const fields = fieldTexts(settings.language);
  const message = (name: keyof typeof fields): string => `${fields[name].label}: ${fields[name].hint}`;
  return {
    title: given('title') ?? (await askText(texts, 'title', message('title'))),
    date: given('date') ?? (await askText(texts, 'date', message('date'), dateAt(now, settings.timeZone))),
    region: list('region') ?? (await askTerms(texts, message('region'), vocabularies.regions, true)),
    category: given('category') ?? (await askTerm(texts, message('category'), vocabularies.categories)),
    type: given('type') ?? (await askTerm(texts, message('type'), vocabularies.types)),
    teaser: given('teaser') ?? (await askText(texts, 'teaser', message('teaser'))),
    topics: list('topics') ?? (await askTerms(texts, message('topics'), vocabularies.topics, false)),
    authors: list('authors') ?? (await askTerms(texts, message('authors'), vocabularies.authors, false)),
  };
}

/** Everything from the command line: the way of scripts, and of those who know. */
function fromOptions(): NewArticle {
  const missing = REQUIRED.filter((name) => values[name] === undefined);
  if (missing.length > 0)
    throw new AuthoringError('missingOptions', { options: missing.map((name) => `--${name}`).join(', ') });
  return {
    title: given('title') as string,
    region: list('region') as string[],
    category: given('category') as string,
    teaser: given('teaser') as string,
    date: given('date'),
    type: given('type'),
    topics: list('topics') ?? [],
    authors: list('authors') ?? [],
  };
}

try {
  const desk = readSettings();
  const archive = await openArchive(desk);
  const complete = REQUIRED.every((name) => values[name] !== undefined);
  const article = {
    ...(canAsk() && !complete ? await ask(archive, desk.now) : fromOptions()),
    ...{ kicker: given('kicker'), source: given('source'), slug: given('slug') },
    format: values['mdx'] === true ? ('mdx' as const) : ('md' as const),
    draft: values['ready'] !== true,
  };
  const file = makeArticle(archive, article, desk.now);
  const shown = relative(process.cwd(), `${desk.contentDir}/${file}`);
  console.log(authoringTexts(archive.settings.language).done.created({ file: shown }));
} catch (error) {
  reportFailure(error);
}

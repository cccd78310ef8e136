import { relative } from 'node:path';
import type { Archive } from '../src/archive/archive.ts';
import { dateAt } from '../src/archive/date.ts';
import { AuthoringError } from '../src/authoring/authoring-error.ts';
import { makeArticle, type NewArticle } from '../src/authoring/edit/new-article.ts';
import { usesRegions } from '../src/authoring/editors/described-fields.ts';
import { openArchive } from '../src/authoring/edit/own-article.ts';
import { authoringTexts, fieldTexts } from '../src/i18n/author-languages.ts';
import type { OwnValue, OwnValues } from '../src/archive/own-fields.ts';
import { inOrder, ownValueOf, ownValuesIn } from '../src/authoring/edit/own-values.ts';
import { askChoice, askTerm, askTerms, askText, canAsk } from './ask.ts';
import type { Values } from './command-line.ts';
import { runCommand } from './command.ts';

const OPTIONS = {
  title: { type: 'string' },
  category: { type: 'string' },
  teaser: { type: 'string' },
  date: { type: 'string' },
  kicker: { type: 'string' },
  type: { type: 'string' },
  source: { type: 'string' },
  slug: { type: 'string' },
  region: { type: 'string' },
  topics: { type: 'string' },
  authors: { type: 'string' },
  fields: { type: 'string' },
  mdx: { type: 'boolean' },
  ready: { type: 'boolean' },
} as const;

type Given = Values<typeof OPTIONS>;

const REQUIRED = ['title', 'region', 'category', 'teaser'] as const;

/** Regions are asked for where articles must name one, and else where there are any. */
const requiredBy = ({ settings }: Pick<Archive, 'settings'>): readonly (typeof REQUIRED)[number][] =>
  REQUIRED.filter((name) => name !== 'region' || settings.regions === 'required');

/** The names in a list such as `Bayern, Thüringen`. */
const namesIn = (list: string | undefined): string[] | undefined =>
  list
    ?.split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** The given own fields, and answers for required ones that are missing. */
async function askOwn(given: Given, { settings, ownFields }: Archive): Promise<OwnValues> {
  const texts = authoringTexts(settings.language);
  const own: Record<string, OwnValue> = { ...ownValuesIn(given.fields ?? '', ownFields) };
  for (const { name, label, hint, kind, choices, required } of ownFields) {
    if (!required || own[name] !== undefined) continue;
    const message = hint === '' ? label : `${label}: ${hint}`;
    const answer =
      kind === 'choice' ? await askChoice(texts, message, choices) : await askText(texts, 'fields', message);
    own[name] = ownValueOf({ kind }, answer);
  }
  return inOrder(own, ownFields);
}

async function ask(given: Given, archive: Archive, now: number): Promise<NewArticle> {
  const { settings, vocabularies } = archive;
  const texts = authoringTexts(settings.language);
  const fields = fieldTexts(settings.language);
  const message = (name: keyof typeof fields): string => `${fields[name].label}: ${fields[name].hint}`;
  const today = dateAt(now, settings.timeZone);
  return {
    title: given.title ?? (await askText(texts, 'title', message('title'))),
    date: given.date ?? (await askText(texts, 'date', message('date'), today)),
    region:
      namesIn(given.region) ??
      (usesRegions(archive)
        ? await askTerms(texts, message('region'), vocabularies.regions, settings.regions === 'required')
        : []),
    category: given.category ?? (await askTerm(texts, message('category'), vocabularies.categories)),
    type: given.type ?? (await askTerm(texts, message('type'), vocabularies.types)),
    teaser: given.teaser ?? (await askText(texts, 'teaser', message('teaser'))),
    topics: namesIn(given.topics) ?? (await askTerms(texts, message('topics'), vocabularies.topics, false)),
    authors:
      namesIn(given.authors) ?? (await askTerms(texts, message('authors'), vocabularies.authors, false)),
  };
}

/** The article that the command line describes, for scripts and for authors who know all fields. */
function describedBy(all: Given, archive: Archive): NewArticle {
  const { title, region, category, teaser, ...given } = all;
  const missing = requiredBy(archive).filter((name) => all[name] === undefined);
  if (title === undefined || category === undefined || teaser === undefined || missing.length > 0) {
    throw new AuthoringError('missingOptions', { options: missing.map((name) => `--${name}`).join(', ') });
  }
  return {
    title,
    region: namesIn(region) ?? [],
    category,
    teaser,
    date: given.date,
    type: given.type,
    topics: namesIn(given.topics) ?? [],
    authors: namesIn(given.authors) ?? [],
  };
}

await runCommand({ name: 'new', options: OPTIONS }, async ({ values, settings }) => {
  const archive = await openArchive(settings);
  const isComplete = requiredBy(archive).every((name) => values[name] !== undefined);
  const isAsked = canAsk() && !isComplete;
  const described = isAsked ? await ask(values, archive, settings.now) : describedBy(values, archive);
  const own = isAsked ? await askOwn(values, archive) : ownValuesIn(values.fields ?? '', archive.ownFields);
  const article: NewArticle = {
    ...described,
    kicker: values.kicker,
    source: values.source,
    slug: values.slug,
    format: values.mdx ? 'mdx' : 'md',
    draft: !values.ready,
    own,
  };
  const file = makeArticle(archive, article, settings.now);
  const shown = relative(process.cwd(), `${settings.contentDir}/${file}`);
  console.log(authoringTexts(archive.settings.language).done.created({ file: shown }));
});

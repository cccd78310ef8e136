import { stringify } from 'yaml';
import { articleHistory } from './article-history.ts';
import { Random } from './random.ts';
import {
  ADJECTIVES,
  CONNECTIVES,
  ENDINGS,
  HEADS,
  MODIFIERS,
  NAME_ENDS,
  NAME_MIDDLES,
  NAME_STARTS,
  SUBJECTS,
  VERBS,
} from './words.ts';

/** Vocabulary names for the synthetic articles. */
export interface Names {
  categories: readonly string[];
  regions: readonly string[];
  types: readonly string[];
  topics: readonly string[];
  authors: readonly string[];
}

const PARAGRAPHS = 8;
const SENTENCES = 7;
const ARTICLES = ['die', 'den', 'das'] as const;

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const name = (random: Random): string =>
  random.weighted(NAME_STARTS) + random.weighted(NAME_MIDDLES) + random.pick(NAME_ENDS);

/** A noun phrase in the accusative, such as `den digitalen Breitbandausbau`. */
function thing(random: Random): string {
  const article = random.weighted(ARTICLES);
  const head = random.weighted(HEADS[article]);
  const noun = random.below(3) === 0 ? capital(head) : random.weighted(MODIFIERS) + head;
  return `${article} ${random.pick(ADJECTIVES)}${article === 'den' ? 'n' : ''} ${noun}`;
}

function sentence(random: Random): string {
  const subject = random.below(4) === 0 ? name(random) : `Die ${random.weighted(SUBJECTS)}`;
  const lead = random.below(3) === 0 ? `${random.pick(CONNECTIVES)}: ` : '';
  const more = random.below(2) === 0 ? ` und ${thing(random)}` : '';
  const amount = random.below(5) === 0 ? ` mit ${random.below(9000) + 100} Euro` : '';
  return `${lead}${subject} ${random.weighted(VERBS)} ${thing(random)}${more}${amount} ${random.pick(ENDINGS)}.`;
}

const sentences = (random: Random, count: number): string =>
  Array.from({ length: count }, () => sentence(random)).join(' ');

function body(random: Random): string {
  const paragraphs = Array.from({ length: PARAGRAPHS }, () => sentences(random, SENTENCES));
  paragraphs.splice(3, 0, `## ${name(random)} im Alltag`);
  return paragraphs.join('\n\n');
}

/** What the text of an article depends on, beside the vocabularies. */
export interface ArticleOptions {
  /** Also the seed of the text. */
  id: number;
  /** `YYYY-MM-DD`. */
  date: string;
  /** The last day of the archive; without it, the article is new and has no history. */
  last?: string;
  /** Name of a picture in the article's folder. */
  picture?: string;
}

/** The text of a `.md` file with an article of about 6 kB. */
export function articleText({ id, date, last, picture }: ArticleOptions, names: Names): string {
  const random = new Random(id);
  const regions = new Set(
    Array.from({ length: 1 + random.below(8) / 5 }, () => random.weighted(names.regions)),
  );
  const topics = random.below(2) === 0 ? [random.weighted(names.topics)] : [];
  const authors = random.below(3) === 0 ? [random.weighted(names.authors)] : [];
  const title = `${name(random)} ${random.weighted(VERBS)} ${thing(random)}`;
  const frontmatter = {
    ...{ id, title, date, region: [...regions], category: random.weighted(names.categories) },
    teaser: sentences(random, 2),
    ...(random.below(5) === 0 && { type: random.pick(names.types) }),
    ...(topics.length > 0 && { topics }),
    ...(authors.length > 0 && { authors }),
  };
  const text = body(random);
  const history = last === undefined ? {} : articleHistory(random, { id, title, date, last });
  // Chosen last, so that everything else is the same without pictures.
  const image = picture === undefined ? undefined : pictureFields(random, picture);
  return `---\n${stringify({ ...frontmatter, ...history, ...(image && { image }) }, { lineWidth: 0 })}---\n${text}\n`;
}

const pictureFields = (random: Random, src: string): Record<string, string> => ({
  src: `./${src}`,
  alt: sentence(random),
  caption: sentence(random),
  credit: name(random),
});

import type { Exports } from '../archive/exports.ts';
import type { Article } from '../archive/article.ts';
import type { Term } from '../archive/term.ts';
import type { Vocabulary } from '../archive/vocabulary.ts';
import type { ImageAddresses } from '../images/addresses.ts';
import type { Card } from '../card/card.ts';
import { type ArticleFile, articleFile } from '../site/article-file.ts';
import { categoryList, RELATED } from '../site/lists.ts';
import type { Shared } from '../site/shared.ts';
import type { SiteChrome } from '../site/site-chrome.ts';
import type { YearInputs } from '../site/year-inputs.ts';

/** An article with its neighbours: what its page shows and links to. */
export interface ArticleInputs {
  chrome: Shared<SiteChrome>;
  images: ImageAddresses;
  article: Shared<ArticleFile>;
  card: Shared<Card>;
  category: TermLink;
  topics: readonly TermLink[];
  authors: readonly TermLink[];
  regions: readonly TermLink[];
  hasVersions: boolean;
  exports: ArticleExports;
  /** Newest first. */
  followUps: readonly Shared<Card>[];
  preceding: readonly Shared<Card>[];
  newer?: Shared<Card>;
}

/** The exports on which an article's page depends. */
type ArticleExports = Pick<Exports, 'markdown' | 'citations' | 'relatedArticles' | 'monthLists'>;

/** The data of a link to a term. */
export type TermLink = Pick<Term, 'title' | 'slug'>;

/** What an article's page shows of other articles. */
type Surroundings = (
  article: Article,
) => Pick<ArticleInputs, 'followUps' | 'preceding' | 'newer' | 'hasVersions'>;

export function surroundingsIn({ common, own, categories, followUps, versioned }: YearInputs): Surroundings {
  // The pager needs one.
  const count = common.settings.exports.relatedArticles ? RELATED : 1;
  const indexes = new Map(own.articles.map((article, index) => [article, index]));
  const files = new Set(versioned);
  const inCategory = new Map<Article, Pick<ArticleInputs, 'preceding' | 'newer'>>();
  for (const [slug, articles] of own.byTerm(categoryList)) {
    const { older, newer } = categories[slug] ?? { older: [] };
    const cards = [...articles.map((article) => own.card(article)), ...older];
    for (const [index, article] of articles.entries()) {
      const next = cards[index - 1] ?? newer;
      inCategory.set(article, {
        preceding: cards.slice(index + 1, index + 1 + count),
        ...(next && { newer: next }),
      });
    }
  }
  return (article) => ({
    ...(inCategory.get(article) ?? { preceding: [] }),
    followUps: followUps[indexes.get(article) as number] ?? [],
    hasVersions: files.has(article.file),
  });
}

export function articleInputs(
  { common, own }: YearInputs,
  article: Article,
  surroundings: Surroundings,
): ArticleInputs {
  const { categories, topics, authors, regions } = common.vocabularies;
  const { markdown, citations, relatedArticles, monthLists } = common.settings.exports;
  const link = ({ title, slug }: Term): TermLink => ({ title, slug });
  const links = (slugs: readonly string[], vocabulary: Vocabulary): TermLink[] =>
    slugs.map((slug) => link(vocabulary.bySlug(slug)));
  return {
    chrome: common.chrome,
    images: common.images,
    article: articleFile(article),
    card: own.card(article),
    category: link(categories.bySlug(article.category)),
    topics: links(article.topics, topics),
    authors: links(article.authors, authors),
    regions: links(article.regions, regions),
    exports: { markdown, citations, relatedArticles, monthLists },
    ...surroundings(article),
  };
}

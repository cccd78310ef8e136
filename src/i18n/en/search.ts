import type { SearchMessages } from '../de/search.ts';

export const articleCount = (count: number): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? 'article' : 'articles'}`;

/** “fibre” and “cable” */
const listed = (words: readonly string[]): string =>
  new Intl.ListFormat('en-GB').format(words.map((word) => `“${word}”`));

/** The texts of the search, in English. */
export const search: SearchMessages = {
  locale: 'en-GB',
  categories: 'Sections',
  regions: 'Regions',
  types: 'Formats',
  topics: 'Topics',
  searchRunning: 'Searching …',
  searchSoFar: (count: number) => `${articleCount(count)} found so far, searching …`,
  searchFound: (count: number) => `${articleCount(count)} found`,
  searchArticles: articleCount,
  searchNothing: 'Nothing found.',
  searchNothingFor: (query: string) => `Nothing found for “${query}”.`,
  searchNothingFiltered: (query: string) =>
    `Nothing found${query === '' ? '' : ` for “${query}”`} with these filters.`,
  searchWithoutFilters: 'Search without filters',
  searchWholeList: {
    category: (title: string) => `Everything in the section “${title}”`,
    region: (title: string) => `Everything from the region “${title}”`,
    type: (title: string) => `All articles of the format “${title}”`,
    topic: (title: string) => `Everything on the topic “${title}”`,
  },
  searchDidYouMean: 'Did you mean',
  searchOtherSpelling: (word: string, together: boolean) =>
    together
      ? `Beside the other words, “${word}” occurs in other spellings only.`
      : `No article spells it “${word}”. These have other spellings.`,
  searchPartOnly: (word: string, together: boolean) =>
    together
      ? `Beside the other words, “${word}” occurs within longer words only.`
      : `No article has the word “${word}”. These have longer words that contain it.`,
  searchSplit: (word: string, parts: readonly string[]) =>
    `No article has “${word}”. These have ${listed(parts)}.`,
  searchEmpty: 'Enter a word, or choose a filter.',
  searchShort: 'One character is too little. Enter at least two letters or digits.',
  searchCut: 'The query is very long. Only its beginning was searched for.',
  searchBest: 'Best matches',
  searchNewestFirst: 'Newest first',
  searchPeriod: (from: string, to: string) => `${from} to ${to}`,
  searchMore: (count: number) => `Show ${count} more`,
  searchOrder: 'Order',
  searchByRelevance: 'by relevance',
  searchByDate: 'by date',
  searchFilters: 'Filters',
  searchFrom: 'From',
  searchTo: 'To',
  searchAnyYear: 'all years',
  searchExcerpt: 'Excerpt',
  searchProblem: {
    offline: 'There is no connection to the internet.',
    missing: 'The search index cannot be reached at the moment.',
    damaged: 'The search index arrived damaged.',
  },
  searchSliceFailed: (period: string, problem: string) =>
    `The articles of ${period} could not be searched. ${problem}`,
  searchRetry: 'Try again',
};

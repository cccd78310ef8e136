export const articleCount = (count: number): string =>
  `${count.toLocaleString('de-DE')} ${count === 1 ? 'Beitrag' : 'Beiträge'}`;

/** „Glasfaser“ und „Ausbau“ */
const listed = (words: readonly string[]): string =>
  new Intl.ListFormat('de').format(words.map((word) => `„${word}“`));

/** The texts of the search, in German. */
export const search = {
  locale: 'de-DE' as string,
  categories: 'Bereiche',
  regions: 'Regionen',
  types: 'Formen',
  topics: 'Themen',
  searchRunning: 'Die Suche läuft …',
  searchSoFar: (count: number) => `Bisher ${articleCount(count)} gefunden, die Suche läuft …`,
  searchFound: (count: number) => `${articleCount(count)} gefunden`,
  searchArticles: articleCount,
  searchNothing: 'Nichts gefunden.',
  searchNothingFor: (query: string) => `Zu „${query}“ wurde nichts gefunden.`,
  searchNothingFiltered: (query: string) =>
    `Mit diesen Filtern wurde ${query === '' ? '' : `zu „${query}“ `}nichts gefunden.`,
  searchWithoutFilters: 'Ohne Filter suchen',
  searchWholeList: {
    category: (title: string) => `Alles aus dem Bereich „${title}“`,
    region: (title: string) => `Alles aus der Region „${title}“`,
    type: (title: string) => `Alle Beiträge der Form „${title}“`,
    topic: (title: string) => `Alles zum Thema „${title}“`,
  },
  searchDidYouMean: 'Meinten Sie',
  searchOtherSpelling: (word: string, together: boolean) =>
    together
      ? `Zusammen mit den übrigen Wörtern kommt „${word}“ nur in anderer Schreibung vor.`
      : `In dieser Schreibung kommt „${word}“ nicht vor. Gezeigt werden andere Schreibungen.`,
  searchPartOnly: (word: string, together: boolean) =>
    together
      ? `Zusammen mit den übrigen Wörtern kommt „${word}“ nur in längeren Wörtern vor.`
      : `Als eigenes Wort kommt „${word}“ nicht vor. Gezeigt werden Wörter, in denen es steckt.`,
  searchSplit: (word: string, parts: readonly string[]) =>
    `Kein Beitrag mit „${word}“. Gezeigt werden Beiträge mit ${listed(parts)}.`,
  searchEmpty: 'Geben Sie ein Wort ein, oder wählen Sie einen Filter.',
  searchShort: 'Ein Zeichen ist zu wenig. Geben Sie mindestens zwei Buchstaben oder Ziffern ein.',
  searchCut: 'Die Anfrage ist sehr lang. Gesucht wurde nur nach ihrem Anfang.',
  searchBest: 'Beste Treffer',
  searchNewestFirst: 'Neueste zuerst',
  searchPeriod: (from: string, to: string) => `${from} bis ${to}`,
  searchMore: (count: number) => `Weitere ${count} zeigen`,
  searchOrder: 'Sortierung',
  searchByRelevance: 'nach Relevanz',
  searchByDate: 'nach Datum',
  searchFilters: 'Filter',
  searchFrom: 'Von',
  searchTo: 'Bis',
  searchAnyYear: 'alle Jahre',
  searchExcerpt: 'Fundstelle',
  searchProblem: {
    offline: 'Es besteht keine Verbindung zum Internet.',
    missing: 'Der Suchindex ist gerade nicht erreichbar.',
    damaged: 'Der Suchindex kam beschädigt an.',
  },
  searchSliceFailed: (period: string, problem: string) =>
    `Die Beiträge aus der Zeit ${period} konnten nicht durchsucht werden. ${problem}`,
  searchRetry: 'Erneut versuchen',
};

/** The texts of the search, in one language. The other languages must match German. */
export type SearchMessages = typeof search;

/** The reference article, with three regions. */
export const REFERENCE = '/2023/03/zusammen-fuers-ozg/';
/** An MDX article with every building block. */
export const SPECIAL = '/2025/03/die-letzten-46-haeuser/';

/** One page of each kind, and one of each kind of list. */
export const PAGE_KINDS = {
  'the front page': '/',
  'an article': REFERENCE,
  'an MDX special': SPECIAL,
  'a corrected article': '/2024/03/ein-nein-und-viele-offene-vertraege/',
  'a category': '/bereich/politik/',
  'a month of a category': '/bereich/politik/2023/03/',
  'a region': '/region/thueringen/',
  'a topic': '/thema/ozg/',
  'a type': '/typ/interview/',
  'an author': '/autor/mara-feldhusen/',
  'a year': '/2023/',
  'a month': '/2023/03/',
  'a day': '/2023/03/30/',
  'an overview': '/region/',
  'the archive': '/archiv/',
  'a day of other years': '/heute/11-20/',
  'the days of the year': '/heute/',
  'a standing page': '/impressum/',
  'the accessibility statement': '/barrierefreiheit/',
  'the data page': '/daten/',
  'the offline page': '/offline/',
  'the search page': '/suche/',
  'the page for what is not there': '/gibt-es-nicht/',
} as const;

export const pageKinds = Object.entries(PAGE_KINDS);

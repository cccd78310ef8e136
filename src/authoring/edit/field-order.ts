/** The order in which an article's fields stand: what identifies it, where it belongs, what readers see, its history. */
export const FIELD_ORDER: readonly string[] = [
  ...['id', 'title', 'date', 'region', 'category', 'kicker', 'type', 'teaser'],
  ...['topics', 'authors', 'source', 'image'],
  ...['updated', 'corrections', 'draft', 'publishAt', 'aliases'],
];

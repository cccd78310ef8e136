/** An entry of a vocabulary: a category, region, type, topic or author. */
export interface Term {
  /** The name by which articles refer to it. */
  name: string;
  slug: string;
  /** What readers see; defaults to the name. */
  title: string;
  plural: string;
  description?: string;
  /** Regions: the slug of the Land that a place belongs to. */
  within?: string;
  /** Regions: ISO 3166-2:DE code without the country, `BY`; `DE` for the Bund. */
  code?: string;
  /** Regions: whether headlines have its name as their kicker. By default they have, except that of an only region. */
  kicker?: boolean;
  /** Replaces the title for sorting: `García Márquez, Ana`. */
  sortAs?: string;
  /** Authors: what they do. */
  role?: string;
}

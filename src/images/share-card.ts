import { createHash } from 'node:crypto';

/** The preview picture of shared links to articles without a picture: the site's name, a category, a year. */
export interface ShareCard {
  site: string;
  /** Empty on the card of the whole site. */
  category: string;
  year: string;
  /** Missing on the cards of the default theme. */
  look?: ShareLook | undefined;
}

/** A theme's colours, as `#rrggbb`, and the git blob id of its font file. */
export interface ShareLook {
  brand: string;
  onBrand: string;
  onBrandSoft: string;
  font?: string | undefined;
}

/** Pixels, in the ratio to which readers of Open Graph crop: 1.91 to 1. */
export const SHARE_SIZE = { width: 1200, height: 630 } as const;

/** Increase it with each change of share-card-drawing.ts: file names must change with their content. */
const DESIGN = 2;

export function shareCardName(card: ShareCard): string {
  const hash = createHash('sha256').update(
    JSON.stringify([DESIGN, card.site, card.category, card.year, ...(card.look ? [card.look] : [])]),
  );
  return `karte-${hash.digest('hex').slice(0, 16)}.png`;
}

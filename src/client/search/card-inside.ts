import type { Card } from '../../card/card.ts';
import { BASE } from '../base.ts';

/**
 * A card with the site's folder before its paths: the search's files are the same in every folder. Pictures of a service have no path.
 */
export function cardInside(card: Card, base = BASE): Card {
  if (base === '') return card;
  const { url, image } = card;
  if (!image) return { ...card, url: base + url };
  const { picture } = image;
  const sources = picture.sources.map((source) => ({
    ...source,
    srcset: source.srcset.replace(/(^|, )\//g, `$1${base}/`),
  }));
  return {
    ...card,
    url: base + url,
    image: {
      ...image,
      picture: { ...picture, src: picture.src.startsWith('/') ? base + picture.src : picture.src, sources },
    },
  };
}

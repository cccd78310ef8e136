import type { Font } from 'fontkit';
import { COLORS } from '../styles/colors.ts';
import { fontAt } from './font.ts';
import { SHARE_SIZE, type ShareCard } from './share-card.ts';

/** Draws a share card. `fontFile` is the theme's, if it has one. */
export function shareCardSvg({ site, category, year, look = COLORS }: ShareCard, fontFile?: string): string {
  const font = fontAt(fontFile);
  const { width, height } = SHARE_SIZE;
  const head = category === '' ? site : category;
  const lines = [
    line(font, head, 90, 330, fitting(font, head, 96), look.onBrand),
    line(font, year, 90, 430, 56, look.onBrandSoft),
    line(font, category === '' ? '' : site, 90, 560, fitting(font, site, 44), look.onBrand),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="${look.brand}"/><rect x="90" y="120" width="120" height="10" fill="${look.onBrand}"/>${lines.join('')}</svg>`;
}

/** The font size in pixels at which a text fits the card's width. */
function fitting(font: Font, text: string, size: number): number {
  const { unitsPerEm } = font;
  const width = (font.layout(text).advanceWidth * size) / unitsPerEm;
  return Math.round(size * Math.min(1, 1020 / Math.max(width, 1)));
}

function line(font: Font, text: string, x: number, y: number, size: number, fill: string): string {
  if (text === '') return '';
  const { glyphs, positions } = font.layout(text);
  const scale = size / font.unitsPerEm;
  let at = 0;
  const outlines = glyphs.map((glyph, index) => {
    const outline = `<path transform="translate(${Math.round(at)} 0)" d="${glyph.path.toSVG()}"/>`;
    at += positions[index]?.xAdvance ?? 0;
    return outline;
  });
  return `<g fill="${fill}" transform="translate(${x} ${y}) scale(${scale} ${-scale})">${outlines.join('')}</g>`;
}

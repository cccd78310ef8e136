import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import { COLORS } from '../styles/colors.ts';
import { SHARE_SIZE, type ShareCard } from './share-card.ts';

const FONT = '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2';

let loaded: Font | undefined;

/** Draws text as outlines, so the result does not depend on the machine's fonts. */
export function shareCardSvg({ site, category, year }: ShareCard): string {
  const { width, height } = SHARE_SIZE;
  const head = category === '' ? site : category;
  const lines = [
    line(head, 90, 330, fitting(head, 96), COLORS.onBrand),
    line(year, 90, 430, 56, COLORS.onBrandSoft),
    line(category === '' ? '' : site, 90, 560, fitting(site, 44), COLORS.onBrand),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="${COLORS.brand}"/><rect x="90" y="120" width="120" height="10" fill="#fff"/>${lines.join('')}</svg>`;
}

function font(): Font {
  if (!loaded) {
    const opened = create(readFileSync(createRequire(import.meta.url).resolve(FONT)));
    if (!('layout' in opened)) throw new Error(`${FONT} holds several fonts`);
    loaded = opened;
  }
  return loaded;
}

/** The font size in pixels at which a text fits the card's width. */
function fitting(text: string, size: number): number {
  const { unitsPerEm } = font();
  const width = (font().layout(text).advanceWidth * size) / unitsPerEm;
  return Math.round(size * Math.min(1, 1020 / Math.max(width, 1)));
}

function line(text: string, x: number, y: number, size: number, fill: string): string {
  if (text === '') return '';
  const { glyphs, positions } = font().layout(text);
  const scale = size / font().unitsPerEm;
  let at = 0;
  const outlines = glyphs.map((glyph, index) => {
    const outline = `<path transform="translate(${Math.round(at)} 0)" d="${glyph.path.toSVG()}"/>`;
    at += positions[index]?.xAdvance ?? 0;
    return outline;
  });
  return `<g fill="${fill}" transform="translate(${x} ${y}) scale(${scale} ${-scale})">${outlines.join('')}</g>`;
}

import { fontAt } from './font.ts';
import { COLORS } from '../styles/colors.ts';
import type { ShareLook } from './share-card.ts';

/** The icon of a site without one of its own: the first letter of its title, as an outline, on the brand's colour. */
export function siteIconSvg(title: string, look: ShareLook = COLORS, fontFile?: string): string {
  const [glyph] = fontAt(fontFile).layout(title.slice(0, 1)).glyphs;
  const { minX = 0, maxX = 0, minY = 0, maxY = 0 } = glyph?.bbox ?? {};
  const scale = 20 / Math.max(maxX - minX, maxY - minY, 1);
  const [x, y] = [16 - ((minX + maxX) / 2) * scale, 16 + ((minY + maxY) / 2) * scale];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="4" fill="${look.brand}"/><path transform="translate(${x.toFixed(2)} ${y.toFixed(2)}) scale(${scale.toFixed(5)} ${(-scale).toFixed(5)})" d="${glyph?.path.toSVG() ?? ''}" fill="${look.onBrand}"/></svg>`;
}

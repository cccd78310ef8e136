import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { SHARE_SIZE, shareCardName } from '../../src/images/share-card.ts';
import { shareCardSvg } from '../../src/images/share-card-drawing.ts';

const CARD = { site: 'Kommunalblick', category: 'Verwaltung', year: '2023' };

/** Whether all pixels in a range of columns have the same colour. */
async function isPlain(svg: string, left: number, width: number): Promise<boolean> {
  const stretch = { left, top: 0, width, height: SHARE_SIZE.height };
  const { channels } = await sharp(await sharp(Buffer.from(svg)).extract(stretch).png().toBuffer()).stats();
  return channels.slice(0, 3).every(({ min, max }) => min === max);
}

describe('a share card', () => {
  it('has a name that depends on everything it shows', () => {
    const others = [
      { ...CARD, site: 'Anders' },
      { ...CARD, category: 'Politik' },
      { ...CARD, year: '2024' },
    ];
    expect(shareCardName({ ...CARD })).toBe(shareCardName(CARD));
    expect(new Set([CARD, ...others].map(shareCardName)).size).toBe(4);
    expect(shareCardName(CARD)).toMatch(/^karte-[0-9a-f]{16}\.png$/);
  });

  it('is 1200 by 630 pixels and draws outlines instead of text', async () => {
    const svg = shareCardSvg(CARD);
    expect(svg).not.toMatch(/<text|font/);
    expect(await sharp(Buffer.from(svg)).metadata()).toMatchObject(SHARE_SIZE);
    expect(await isPlain(svg, 90, 600)).toBe(false);
  });

  it('keeps the longest name within its margins', async () => {
    const svg = shareCardSvg({
      ...CARD,
      category: 'Informationssicherheitsbeauftragtenverordnung '.repeat(3),
    });
    expect(await isPlain(svg, 1150, 50)).toBe(true);
    expect(await isPlain(svg, 800, 200)).toBe(false);
  });

  it('escapes markup in names', () => {
    const svg = shareCardSvg({ ...CARD, category: '</svg><script>alert(1)</script>&"' });
    expect(svg.match(/<\/?[a-z]+/g)?.every((tag) => /^<\/?(?:svg|rect|path|g)$/.test(tag))).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { resultIn } from '../../../src/client/search/excerpt.ts';
import type { Piece } from '../../../src/card/marked-text.ts';
import { parseQuery } from '../../../src/client/search/query.ts';
import type { Card } from '../../../src/card/card.ts';

const CARD = { kicker: 'Bund', title: 'Netze für alle', teaser: 'Ein Teaser.' } as Card;

/** Positions 0 is the kicker, 1 to 3 the headline, 4 and 5 the teaser; the body begins at 6. */
const found = (body: string, locations: number[], query = '') =>
  resultIn({ card: CARD, body }, locations, parseQuery(query, 'de'), 'de');

const shown = (pieces: readonly Piece[]): string =>
  pieces.map(({ text, mark }) => (mark ? `[${text}]` : text)).join('');

describe('a result', () => {
  it('marks words where they stand, without the punctuation around them', () => {
    const { title, teaser, excerpt } = found('Das „Netz“, überall.', [1, 5, 7]);
    expect(shown(title)).toBe('[Netze] für alle');
    expect(shown(teaser)).toBe('Ein [Teaser].');
    expect(shown(excerpt)).toBe('Das „[Netz]“, überall.');
  });

  it('marks neighbours as one', () => {
    expect(shown(found('frei und offen', [6, 7, 8]).excerpt)).toBe('[frei und offen]');
  });

  it('marks what a hyphen or dash joins as one, and a part of it alone', () => {
    expect(shown(found('Von Hamburg–Lübeck nach X', [7, 8]).excerpt)).toBe('Von [Hamburg–Lübeck] nach X');
    expect(shown(found('Der IT-Planungsrat tagt.', [8]).excerpt)).toBe('Der IT-[Planungsrat] tagt.');
    expect(shown(found('Nach § 5 gilt: C++.', [7, 8, 10, 11, 12]).excerpt)).toBe('Nach [§ 5] gilt: [C++].');
  });

  it('marks a compound that holds a word of the query', () => {
    expect(shown(found('Der Breitbandausbau stockt.', [], 'Ausbau').excerpt)).toBe(
      'Der [Breitbandausbau] stockt.',
    );
  });

  it('marks a word with a sign inside that is asked for without', () => {
    expect(shown(found('Die E-Rechnung kommt.', [], 'eRechnung').excerpt)).toBe('Die [E-Rechnung] kommt.');
    expect(shown(found('Es sind 64.000 Euro.', [8, 9], '64000').excerpt)).toBe('Es sind [64.000] Euro.');
  });

  it('marks no word for a short one inside of it', () => {
    expect(found('Die Busse und der Business-Plan', [], 'Bus').excerpt).toEqual([]);
  });

  it('has no excerpt where the body holds nothing of the query', () => {
    expect(found('Ganz anderes', [1]).excerpt).toEqual([]);
  });

  it('takes its excerpt from where most was found', () => {
    const filler = Array.from({ length: 60 }, (_, index) => `w${index}`).join(' ');
    const text = shown(found(`Netz ${filler} Netz Netz ${filler}`, [6, 67, 68]).excerpt);
    expect(text).toContain('[Netz Netz]');
    expect(text).toMatch(/^… .* …$/);
    expect(text.split(' ').length).toBeLessThan(40);
  });
});

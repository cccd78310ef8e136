import { describe, expect, it } from 'vitest';
import { resultIn } from '../../../src/client/search/excerpt.ts';
import type { Piece } from '../../../src/card/marked-text.ts';
import { parseQuery } from '../../../src/client/search/query.ts';
import type { Card } from '../../../src/card/card.ts';

const CARD = { kicker: 'Bund', title: 'Netze für alle', teaser: 'Ein Teaser.' } as Card;

/** Position 0 is the kicker, 1 to 3 the headline, 4 and 5 the teaser; the body starts at 6. */
const found = (body: string, locations: number[], query = '') =>
  resultIn({ card: CARD, body }, locations, parseQuery(query, 'de'), 'de');

const shown = (pieces: readonly Piece[]): string =>
  pieces.map(({ text, mark }) => (mark ? `[${text}]` : text)).join('');

describe('the excerpt of a result', () => {
  it('marks words in place, without the surrounding punctuation', () => {
    const { title, teaser, excerpt } = found('Das „Netz“, überall.', [1, 5, 7]);
    expect(shown(title)).toBe('[Netze] für alle');
    expect(shown(teaser)).toBe('Ein [Teaser].');
    expect(shown(excerpt)).toBe('Das „[Netz]“, überall.');
  });

  it('marks adjacent words as one', () => {
    expect(shown(found('frei und offen', [6, 7, 8]).excerpt)).toBe('[frei und offen]');
  });

  it('marks hyphenated words as one, and a matching part on its own', () => {
    expect(shown(found('Von Hamburg–Lübeck nach X', [7, 8]).excerpt)).toBe('Von [Hamburg–Lübeck] nach X');
    expect(shown(found('Der IT-Planungsrat tagt.', [8]).excerpt)).toBe('Der IT-[Planungsrat] tagt.');
    expect(shown(found('Nach § 5 gilt: C++.', [7, 8, 10, 11, 12]).excerpt)).toBe('Nach [§ 5] gilt: [C++].');
  });

  it('marks a compound that contains a word of the query', () => {
    expect(shown(found('Der Breitbandausbau stockt.', [], 'Ausbau').excerpt)).toBe(
      'Der [Breitbandausbau] stockt.',
    );
  });

  it('marks a word with a sign inside if the query omits the sign', () => {
    expect(shown(found('Die E-Rechnung kommt.', [], 'eRechnung').excerpt)).toBe('Die [E-Rechnung] kommt.');
    expect(shown(found('Es sind 64.000 Euro.', [8, 9], '64000').excerpt)).toBe('Es sind [64.000] Euro.');
  });

  it('marks no word that merely contains a short one', () => {
    expect(found('Die Busse und der Business-Plan', [], 'Bus').excerpt).toEqual([]);
  });

  it('is absent if the body does not match', () => {
    expect(found('Ganz anderes', [1]).excerpt).toEqual([]);
  });

  it('comes from the passage with the most matches', () => {
    const filler = Array.from({ length: 60 }, (_, index) => `w${index}`).join(' ');
    const text = shown(found(`Netz ${filler} Netz Netz ${filler}`, [6, 67, 68]).excerpt);
    expect(text).toContain('[Netz Netz]');
    expect(text).toMatch(/^… .* …$/);
    expect(text.split(' ').length).toBeLessThan(40);
  });
});

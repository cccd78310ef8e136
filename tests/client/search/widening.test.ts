import { afterEach, describe, expect, it, vi } from 'vitest';
import type { SearchAnswer } from '../../../src/client/search/protocol.ts';
import { Asked, indexOfHeadlines, serveFiles, titles } from './index-files.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** Answers queries about articles with these headlines, newest first, which are indexed at the first query. */
function archive(...headlines: readonly string[]): (query: string, order?: 'datum') => Promise<SearchAnswer> {
  let files: ReadonlyMap<string, Uint8Array> | undefined;
  return async (query, order) => {
    const index = (files ??= await indexOfHeadlines(headlines));
    serveFiles(() => index);
    return new Asked().ask(`?q=${encodeURIComponent(query)}${order ? `&sortierung=${order}` : ''}`);
  };
}

describe('a short word', () => {
  const SHORT = {
    SPÖ: ['Sportkleidung im Test', 'Spots am Abend', 'Die SPÖ tagt', 'Reform der Spö'],
    Rat: ['Ratings fallen', 'Rathburn siegt', 'Der Rat tagt', 'Sitzung des Rats'],
    Rad: ['Radio an', 'Radieschen reif', 'Das Rad rollt', 'Hilfe des Rads'],
    Amt: ['Amtsblatt gedruckt', 'Amtlich!', 'Das Amt ruft', 'Leiter des Amts'],
    Weg: ['Wegen Nebels', 'Wegweiser', 'Der Weg dahin', 'Ende des Wegs'],
  };
  const ask = archive(...Object.values(SHORT).flat(), 'Glasfaser bis ans Watt');

  it.each(Object.entries(SHORT))(
    'does not match longer words, and ranks before its other forms: %s',
    async (query, headlines) => {
      const answer = await ask(query);
      expect(titles(answer).slice(0, 2)).toEqual(headlines.slice(2));
      expect(titles(answer)).not.toContain(headlines[1]);
      expect(answer.widenings).toBeUndefined();
    },
  );

  it('matches as a prefix if nothing else is found, and the answer says so', async () => {
    const answer = await ask('Gla');
    expect(titles(answer)).toEqual(['Glasfaser bis ans Watt']);
    expect(answer.widenings).toEqual([{ typed: 'Gla', by: 'part' }]);
  });
});

describe('an abbreviation', () => {
  const ABBREVIATIONS = {
    KI: ['Kies am Strand', 'Kilometer sieben', 'Was KI kann'],
    EU: ['Eule und Meise', 'Eutin feiert', 'Die EU zahlt'],
    OB: ['Ob es regnet', 'Obst im Herbst', 'Der OB geht'],
    IT: ['Italien ruft', 'Iterationen', 'Neue IT'],
    PIN: ['Pinguine', 'Pinsel und Farbe', 'Eine PIN für alle'],
    AfD: ['Afdera und Aden', 'Affären', 'Die AfD zählt'],
    CO2: ['Coburg', 'Comics', 'Weniger CO₂'],
  };
  const ask = archive(...Object.values(ABBREVIATIONS).flat(), 'Die Dame vom Adr');

  it.each(Object.entries(ABBREVIATIONS))(
    'ranks first where it is written as an abbreviation: %s',
    async (query, headlines) => {
      expect(titles(await ask(query))[0]).toBe(headlines[2]);
    },
  );

  it('matches in other case if no article has it, and the answer says so', async () => {
    const answer = await ask('ADR');
    expect(titles(answer)).toEqual(['Die Dame vom Adr']);
    expect(answer.widenings).toEqual([{ typed: 'ADR', by: 'spelling' }]);
  });
});

describe('a word', () => {
  const ask = archive(
    ...['Haushaltsplan Haushaltsplan', 'Häuser und Häuser', 'Dach des Hauses', 'Ein Haus', '???'],
    ...['Koalitionsvertrag', 'Eigentumswohnung', 'Bürgermeisterkandidat'],
  );

  it('ranks before its other forms, these before longer words, regardless of date', async () => {
    expect(titles(await ask('Haus'))).toEqual([
      ...['Ein Haus', 'Dach des Hauses', 'Häuser und Häuser', 'Haushaltsplan Haushaltsplan'],
    ]);
  });

  it.each([
    ['Vertrag', 'Koalitionsvertrag'],
    ['Wohnung', 'Eigentumswohnung'],
    ['Kandidat', 'Bürgermeisterkandidat'],
  ])('is found at the end of a compound, even if it occurs nowhere else: %s', async (query, headline) => {
    expect(titles(await ask(query))).toEqual([headline]);
  });

  it('is excluded by a minus in all forms and in longer words; a very short one only in its forms', async () => {
    expect(titles(await ask('Text -Haus', 'datum'))).not.toContain('Haushaltsplan Haushaltsplan');
    expect(titles(await ask('Text -Häuser', 'datum'))).toContain('Ein Haus');
    expect(titles(await ask('Text -Hau', 'datum'))).toContain('Ein Haus');
  });

  it('together with others reports a widening only for their joint results', async () => {
    const answer = await ask('Haus Koalition');
    expect(answer.widenings).toBeUndefined();
    expect((await ask('Text Koalition')).widenings).toEqual([
      { typed: 'Koalition', together: true, by: 'part' },
    ]);
  });

  it('of signs only is found through its position in the index', async () => {
    expect(titles(await ask('Text', 'datum'))).toContain('???');
  });
});

describe('umlauts', () => {
  const PAIRS = {
    Bürger: ['Burger vom Grill', 'Bürger fragen', 'Antrag eines Bürgers'],
    Burger: ['Bürger fragen', 'Burger vom Grill'],
    schon: ['Wie schön', 'Schon vorbei'],
    zählen: ['Zahlen der Woche', 'Sie zählen neu', 'Lob des Zählens'],
    drucken: ['Sie drücken sich', 'Wir drucken selbst'],
  };
  const ask = archive(
    ...new Set(Object.values(PAIRS).flat()),
    'Vier Müllers und ein Müller',
    'Ein Fundbüro',
    'Nach Hanover',
  );

  it.each(Object.entries(PAIRS))('distinguish words if articles have both: %s', async (query, headlines) => {
    const answer = await ask(query);
    expect(titles(answer)).toEqual(headlines.slice(1));
    expect(answer.widenings).toBeUndefined();
  });

  it.each([
    ['Muller', 'Vier Müllers und ein Müller'],
    ['Fundburo', 'Ein Fundbüro'],
    ['Hänover', 'Nach Hanover'],
  ])(
    'are ignored if articles have only one spelling, and the answer says so: %s',
    async (query, headline) => {
      const answer = await ask(query);
      expect(titles(answer)).toEqual([headline]);
      expect(answer.widenings).toEqual([{ typed: query, by: 'spelling' }]);
    },
  );

  it.each(['Müller', 'Mueller', 'MÜLLER', 'mueller'])('may be spelled out: %s', async (query) => {
    const answer = await ask(query);
    expect(titles(answer)).toEqual(['Vier Müllers und ein Müller']);
    expect(answer.widenings).toBeUndefined();
  });
});

describe('a compound that is in no article', () => {
  const ask = archive(
    ...['Die Glasfaser und ihr Ausbau', 'Ein Pegel bei Hochwasser', 'Planung für den Haushalt'],
    ...['Neuer Fahrplan, neuer Schulbus', 'Die Glasfaser im Ausbau in Nordersiel', 'Der Tiefbaukran'],
  );

  it.each([
    ['Hochwasserpegel', ['Hochwasser', 'Pegel'], 'Ein Pegel bei Hochwasser'],
    ['Haushaltsplanung', ['Haushalt', 'Planung'], 'Planung für den Haushalt'],
    ['Schulbusfahrplan', ['Schulbus', 'Fahrplan'], 'Neuer Fahrplan, neuer Schulbus'],
    ['Fahrplanausbauten', undefined, undefined],
  ])('is searched for by its parts, and the answer says so: %s', async (query, parts, headline) => {
    const answer = await ask(query);
    expect(titles(answer)).toEqual(headline === undefined ? [] : [headline]);
    expect(answer.widenings).toEqual(parts && [{ typed: query, by: 'split', parts }]);
  });

  it('keeps the other words of the query', async () => {
    expect((await ask('Glasfaserausbau')).total).toBe(2);
    const answer = await ask('Glasfaserausbau Nordersiel');
    expect(titles(answer)).toEqual(['Die Glasfaser im Ausbau in Nordersiel']);
  });

  it('is corrected if it is mistyped', async () => {
    expect(await ask('Tiefbaukarn')).toMatchObject({ total: 0, suggestion: 'Tiefbaukran' });
  });

  it('is not split if an article has it', async () => {
    const answer = await ask('Tiefbaukran');
    expect(titles(answer)).toEqual(['Der Tiefbaukran']);
    expect(answer.widenings).toBeUndefined();
  });
});

describe('a gendered word', () => {
  const SIGNS = ['*innen', ':innen', '_innen', '/-innen', 'Innen'].map((ending) => `Bürgermeister${ending}`);
  const HEADLINES = [...SIGNS, 'Bürgermeisterinnen', 'Bürgermeister'];
  const ask = archive(...HEADLINES);
  const found = async (query: string): Promise<string[]> => titles(await ask(query, 'datum'));

  it.each(SIGNS)('is found with either gender and any sign: %s', async (query) => {
    expect(await found(query)).toEqual(HEADLINES);
  });

  it('is found by each gender', async () => {
    expect(await found('Bürgermeister')).toEqual(HEADLINES);
    expect(await found('Bürgermeisterinnen')).toEqual(HEADLINES.slice(0, -1));
  });
});

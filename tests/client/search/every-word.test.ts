import fc from 'fast-check';
import { afterEach, expect, it, vi } from 'vitest';
import { changingJson } from '../../../src/client/search/files.ts';
import { OpenSlices } from '../../../src/client/search/open-slices.ts';
import { parseQuery } from '../../../src/client/search/query.ts';
import { Session } from '../../../src/client/search/session.ts';
import { wordsOf } from '../../../src/language/tokens.ts';
import type { SearchIndex } from '../../../src/search/index-format.ts';
import { IndexedArticles, serveFiles } from './index-files.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

const TEXTS = 1000;
const SEED = 24;

/** Words of real texts, from ordinary ones to those that a careless tokenizer loses. */
const WORDS = [
  ...'Breitband Häuser Straße Öl Ämter Müller Kreistag Haushalt öffnet dem und Rat KI SPÖ GmbH'.split(' '),
  ..."Hamburg–Lübeck 1987–1993 1987-1993 O’Neill O'Neill 2.0 64.000 3,5 § §§ 5 5–7 A4 2G CoV2 CO₂ m²".split(
    ' ',
  ),
  ...'Ja/Nein-Frage IT-Planungsrat E-Akte C++ C# H&M R&D 100% 10% € $ 20° z.B. e.V. 24/7 www.beispiel.de'.split(
    ' ',
  ),
  ...'Bürger*innen Schüler:innen Lehrer_innen Wähler/-innen ArbeiterInnen jede:r Łódź Ærø naïve Київ Αθήνα'.split(
    ' ',
  ),
  ...'Eﬁzienz Recht\u00ADschreibung Bu\u0308rger x² ½ 1. 2. 3D-Druck 19-Jährige d’Orsay l’Été #Nordersiel @amt'.split(
    ' ',
  ),
];
const BETWEEN = [
  ' ',
  ' ',
  ' ',
  ', ',
  '. ',
  ' – ',
  ' … ',
  ': ',
  ' („',
  '“) ',
  '; ',
  ' »',
  '« ',
  '\u00A0',
  ' / ',
];

const texts = fc.sample(
  fc.array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...BETWEEN)), { minLength: 5, maxLength: 9 }),
  { numRuns: TEXTS, seed: SEED },
);

/** Words separated by spaces, as a reader would copy them from a text, without quotation marks, which have a meaning in queries. */
const copied = (text: string): string[] =>
  text
    .replace(/[„“”"«»]/g, '')
    .split(/\s+/)
    .filter((word) => wordsOf(word, 'de').length > 0);

it(
  'every word and every three words of a text find that text, whatever signs separate them',
  { timeout: 120_000 },
  async () => {
    const articles = new IndexedArticles();
    const written = texts.map((pieces) => pieces.flat().join('').trim());
    for (const [index, teaser] of written.entries()) {
      const day = new Date(Date.UTC(2019, 2, 31, 0, -index)).toISOString().slice(0, 16);
      articles.write(
        day,
        `text-${index}`,
        [`title: Beitrag`, `teaser: ${JSON.stringify(teaser)}`],
        'Ende.\n',
      );
    }
    await articles.index();
    serveFiles(() => articles.files);
    const index = (await changingJson('/suche/index.json')) as SearchIndex;
    const slices = new OpenSlices(index);
    const found = async (query: string): Promise<Set<number>> => {
      const session = new Session(index, slices, parseQuery(query, 'de'));
      await session.run(
        () => true,
        () => Promise.resolve(),
      );
      let start = 0;
      const rows = session.states.flatMap((state, place) => {
        const first = start;
        start += index.slices[place]?.articles ?? 0;
        return state.kind === 'answered' ? state.matched.matches.map(({ row }) => first + row) : [];
      });
      return new Set(rows);
    };
    expect(index.articles).toBe(TEXTS);
    const queries = new Map<string, number[]>();
    for (const [row, text] of written.entries()) {
      const words = copied(text);
      const phrases = words.flatMap((_word, at) =>
        words[at + 2] === undefined ? [] : [words.slice(at, at + 3).join(' ')],
      );
      const single = words.filter((word) => parseQuery(word, 'de').problem === undefined);
      for (const query of [...single, ...phrases.map((phrase) => `"${phrase}"`)])
        queries.set(query, [...(queries.get(query) ?? []), row]);
    }
    const lost: string[] = [];
    for (const [query, rows] of queries) {
      const all = await found(query);
      lost.push(...rows.filter((row) => !all.has(row)).map((row) => `${query} in: ${written[row] ?? ''}`));
    }
    expect(queries.size).toBeGreaterThan(5000);
    expect(lost.slice(0, 20)).toEqual([]);
  },
);

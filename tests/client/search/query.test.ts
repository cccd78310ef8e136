import { describe, expect, it } from 'vitest';
import { LONGEST_QUERY, normalized, parseQuery } from '../../../src/client/search/query.ts';

const parse = (typed: string) => parseQuery(typed, 'de');

describe('a query', () => {
  it('is words without marks and punctuation, a hyphen joins', () => {
    expect(parse('  IT-Planungsrat, Bürger/Ämter?! ')).toEqual({
      words: ['itplanungsrat', 'burger', 'amter'],
      phrases: [],
      without: [],
    });
  });

  it.each(['"frei und offen"', '„frei und offen“', '«frei und offen»', '"frei und offen'])(
    'takes what stands in quotation marks together: %s',
    (typed) => {
      expect(parse(`${typed} Stadt`)).toEqual({
        words: typed.endsWith('offen') ? [] : ['stadt'],
        phrases: [typed.endsWith('offen') ? 'frei und offen stadt' : 'frei und offen'],
        without: [],
      });
    },
  );

  it('leaves out stop words beside other words, and keeps them where there is nothing else', () => {
    expect(parse('die Kosten für den Ausbau').words).toEqual(['kosten', 'ausbau']);
    expect(parse('die für den').words).toEqual(['die', 'fur', 'den']);
    expect(parseQuery('the cost of it', 'en').words).toEqual(['cost']);
  });

  it.each([
    ['Glasfaser -Förderung', [{ words: ['forderung'], phrases: [] }]],
    ['Glasfaser \u2011Förderung', [{ words: ['forderung'], phrases: [] }]],
    ['Glasfaser -„freie Software“', [{ words: [], phrases: ['freie software'] }]],
    [
      '-KI -IT-Planungsrat Glasfaser',
      [
        { words: [], phrases: ['ki'] },
        { words: ['itplanungsrat'], phrases: [] },
      ],
    ],
  ])('is without what has a minus before it: %s', (typed, without) => {
    expect(parse(typed)).toEqual({ words: ['glasfaser'], phrases: [], without });
  });

  it.each(['Glasfaser - Förderung', 'Glasfaser-Förderung', 'Glasfaser – Förderung', 'Glasfaser -'])(
    'has a hyphen or dash that excludes nothing: %s',
    (typed) => {
      expect(parse(typed).without).toEqual([]);
    },
  );

  it('is empty where it only excludes', () => {
    expect(parse('-Förderung')).toMatchObject({ problem: 'empty', words: [], phrases: [] });
  });

  it('wants very short words by themselves', () => {
    expect(parse('KI in Schulen')).toMatchObject({ words: ['schulen'], phrases: ['ki'] });
  });

  it.each(['', '   ', '?!', '""', '-', '\u0000\u202e'])('is empty without a letter or digit: %j', (typed) => {
    expect(parse(typed).problem).toBe('empty');
  });

  it('is too short with one letter', () => {
    expect(parse('a').problem).toBe('short');
    expect(parse('a b c').problem).toBe('short');
  });

  it('is cut where it is long', () => {
    const found = parse('Verwaltung '.repeat(1000));
    expect(found.problem).toBe('cut');
    expect(found.words.join(' ').length).toBeLessThanOrEqual(LONGEST_QUERY);
    expect(parse('x'.repeat(10_000)).words).toEqual(['x'.repeat(LONGEST_QUERY)]);
  });

  it('is only words, whatever markup stands in it', () => {
    expect(parse('<script>alert(1)</script>').words).toEqual(['script', 'alert', 'script']);
    expect(parse('" onload="x').phrases.join()).not.toMatch(/["<>=]/);
  });
});

it('keeps ß, which the stemmer reads as ss', () => {
  expect(normalized('Straße')).toBe('straße');
});

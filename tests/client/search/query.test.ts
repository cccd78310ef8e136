import type { Language } from '../../../src/archive/language.ts';
import { describe, expect, it } from 'vitest';
import {
  LONGEST_QUERY,
  type ParsedQuery,
  parseQuery,
  type Wanted,
} from '../../../src/client/search/query.ts';

/** `=word` is an exact word, `a b` are adjacent words, `|` separates alternatives. */
const shown = (parsed: readonly Wanted[]): string[] =>
  parsed.map(({ sequences }) =>
    sequences
      .map((terms) => terms.map(({ word, isExact }) => (isExact ? `=${word}` : word)).join(' '))
      .join(' | '),
  );

const parse = (typed: string, language: Language = 'de'): ParsedQuery => parseQuery(typed, language);
const required = (typed: string, language: Language = 'de'): string[] => shown(parse(typed, language).wanted);

describe('a query', () => {
  it('consists of words without diacritics and punctuation', () => {
    expect(required('  Bürger, Ämter?! ')).toEqual(['buerger', 'aemter']);
  });

  it.each([
    ['IT-Planungsrat', ['=it planungsrat | itplanungsrat']],
    ['Hamburg–Lübeck', ['hamburg luebeck']],
    ['1987-93', ['=1987 =93']],
    ['O’Neill', ['=o neill | oneill']],
    ['OZG 2.0', ['ozg', '=2 =0']],
    ['64000', ['=64000 | =64 =000']],
    ['1234567 €', ['=1234567 euro | =1 =234 =567 euro']],
    ['64.000', ['=64 =000 | =64000']],
    ['Ja/Nein-Frage', ['=ja nein frage']],
    ['C++', ['=c plus plus']],
    ['H&M', ['=h und =m']],
    ['z.B.', ['=z =b | =zb']],
  ])('requires parts joined without a space to be adjacent: %s', (typed, expected) => {
    expect(required(typed)).toEqual(expected);
  });

  it.each([
    ['§ 5', ['paragraph =5']],
    ['nach § 5 OZG', ['paragraph =5', 'ozg']],
    ['Artikel 5', ['artikel', '=5']],
    ['10 % mehr', ['=10 prozent', 'mehr']],
    ['Vitamin C', ['vitamin =c']],
    ['+Glasfaser + Kabel', ['glasfaser', 'kabel']],
    ['Unfall 2 Verletzte', ['unfall', '=2', 'verletzte']],
    ['Haushalt 2024', ['haushalt', '=2024']],
    ['Müller & Söhne', ['mueller', 'soehne']],
    ['der 3', ['=3']],
  ])('attaches a sign or single character to its word: %s', (typed, expected) => {
    expect(required(typed)).toEqual(expected);
  });

  it.each([
    'Bürgermeister*innen',
    'Bürgermeister:innen',
    'Bürgermeister_innen',
    'Bürgermeister/-innen',
    'BürgermeisterInnen',
  ])('matches either gender: %s', (typed) => {
    expect(required(typed)).toEqual(['buergermeister innen | buergermeisterinnen | buergermeister']);
  });

  it.each(['LinkedIn', 'PlugIn'])('does not read a name as a gendered word: %s', (typed) => {
    expect(required(typed, 'en').join()).not.toMatch(/\| (?:linked|plug)(?: |$)/);
  });

  it.each(['"frei und offen" Stadt', '„frei und offen“ Stadt', '«frei und offen» Stadt'])(
    'treats quoted words as a phrase: %s',
    (typed) => {
      expect(required(typed)).toEqual(['stadt', '=frei =und =offen']);
    },
  );

  it('ends an unclosed quotation at the end of the query', () => {
    expect(required('"frei und offen')).toEqual(['=frei =und =offen']);
    expect(required('"OZG 2.0"')).toEqual(['=ozg =2 =0']);
  });

  it('ignores stop words unless there are no other words', () => {
    expect(required('die Kosten für den Ausbau')).toEqual(['kosten', 'ausbau']);
    expect(required('die für den')).toEqual(['die', 'fuer', 'den']);
    expect(required('the cost of it', 'en')).toEqual(['cost']);
  });

  it('does not treat abbreviations as stop words', () => {
    expect(required('OB Nordersiel')).toEqual(['=ob', 'nordersiel']);
    expect(required('WHO report', 'en')).toEqual(['who', 'report']);
  });

  it.each([
    ['Glasfaser -Förderung', ['foerderung']],
    ['Glasfaser \u2011Förderung', ['foerderung']],
    ['Glasfaser -„freie Software“', ['=freie =software']],
    ['-KI -IT-Planungsrat Glasfaser', ['=ki', '=it planungsrat | itplanungsrat']],
  ])('excludes words after a minus: %s', (typed, without) => {
    expect(shown(parse(typed).without)).toEqual(without);
    expect(required(typed)).toEqual(['glasfaser']);
  });

  it.each(['Glasfaser - Förderung', 'Glasfaser-Förderung', 'Glasfaser – Förderung', 'Glasfaser -'])(
    'excludes nothing after a hyphen or dash with other spacing: %s',
    (typed) => {
      expect(parse(typed).without).toEqual([]);
    },
  );

  it('is empty if it only excludes', () => {
    expect(parse('-Förderung')).toMatchObject({ problem: 'empty', wanted: [] });
  });

  it.each(['', '   ', '?!', '""', '-', '\u0000\u202e'])('is empty without a letter or digit: %j', (typed) => {
    expect(parse(typed).problem).toBe('empty');
  });

  it('is too short with one letter or digit', () => {
    expect(parse('x').problem).toBe('short');
    expect(parse('5').problem).toBe('short');
    expect(parse('§').problem).toBeUndefined();
  });

  it('is truncated if it is long', () => {
    const found = parse('Verwaltung '.repeat(1000));
    expect(found.problem).toBe('cut');
    expect(found.wanted.map(({ typed }) => typed).join(' ').length).toBeLessThanOrEqual(LONGEST_QUERY);
    expect(parse('x'.repeat(10_000))).toMatchObject({ problem: 'cut', wanted: [{}] });
  });

  it('treats markup as plain words', () => {
    expect(required('<script>alert(1)</script>').join(' ')).not.toMatch(/[<>()]/);
    expect(required('" onload="x').join(' ')).not.toMatch(/["<>]/);
  });
});

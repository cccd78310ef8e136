import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/archive/language.ts';
import { defaultTexts } from '../../src/i18n/default-texts.ts';

const german = defaultTexts('de');

describe('the default texts', () => {
  it('have a sample, with the places of its values', () => {
    expect(german.get('newest')).toEqual({ sample: 'Neueste Beiträge', values: 0 });
    expect(german.get('allOf')).toEqual({ sample: 'Alle Beiträge: {1}', values: 1 });
  });

  it('have the length of a list', () => {
    expect(german.get('weekdays')).toEqual({ sample: 'Mo, Di, Mi, Do, Fr, Sa, So', values: 0, length: 7 });
  });

  it('name texts in groups by their path, and no group', () => {
    expect(german.has('versions.title')).toBe(true);
    expect(german.has('versions')).toBe(false);
  });

  it('leave out the locale, which is no text', () => {
    expect([...german.keys()].filter((name) => /\blocale$/.test(name))).toEqual([]);
  });

  it('have the same names and values in every language', () => {
    const shapes = LANGUAGES.map((language) =>
      [...defaultTexts(language)].map(([name, { values, length }]) => [name, values, length]).sort(),
    );
    for (const shape of shapes) expect(shape).toEqual(shapes[0]);
  });

  it.each(LANGUAGES)('are readable samples in %s', (language) => {
    for (const [name, { sample }] of defaultTexts(language)) {
      expect(sample, name).toMatch(/\S/);
      expect(sample, name).not.toMatch(/undefined|NaN|\[object/);
    }
  });
});

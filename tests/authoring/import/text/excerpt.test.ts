import { describe, expect, it } from 'vitest';
import { isCut, writtenExcerpt } from '../../../../src/authoring/import/text/excerpt.ts';

const TEXT =
  'Der Rat der Stadt hat am Freitag über den Haushalt beraten und ihn nach langer Debatte beschlossen.';

describe('an excerpt', () => {
  it.each([
    'Der Rat hat […]',
    'Der Rat hat …',
    'Der Rat hat... Weiterlesen',
    'Der Rat hat [&hellip;] The post Rat first appeared on Talbote.',
  ])('that breaks off is noticed: %s', (text) => {
    expect(isCut(text)).toBe(true);
  });

  it('that ends with a full stop is whole', () => {
    expect(isCut('Der Rat hat getagt.')).toBe(false);
  });

  it('that someone wrote is kept', () => {
    expect(writtenExcerpt('Worum im Rathaus gestritten wird.', TEXT)).toBe(
      'Worum im Rathaus gestritten wird.',
    );
  });

  it('that a program made from the text is not', () => {
    expect(writtenExcerpt('Der Rat der Stadt hat am Freitag über den Haush […]', TEXT)).toBe('');
    expect(writtenExcerpt(`Talbote, die Zeitung im Tal: ${TEXT}`, TEXT)).toBe('');
  });
});

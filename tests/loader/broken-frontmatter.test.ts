import { describe } from 'vitest';
import type { Expectation } from '../../src/archive/diagnostic.ts';
import { at, refusesArticle } from '../refuses.ts';

const invalid = (field: string, expected: Expectation) => ({ field, expected });

describe('the fields of an article', () => {
  refusesArticle('an empty title', ["title: ''"], at(2, 1, 'empty-field', { field: 'title' }));
  refusesArticle(
    'a title that is a number',
    ['title: 2023'],
    at(2, 1, 'invalid-field', invalid('title', 'quoted')),
  );
  refusesArticle('a title without a value', ['title:'], at(2, 1, 'empty-field', { field: 'title' }));
  refusesArticle(
    'a title of two lines',
    ['title: "Zwei\\nZeilen"'],
    at(2, 1, 'invalid-field', invalid('title', 'line')),
  );
  refusesArticle(
    'a title that turns the direction of the text',
    ['title: "a\\u202eb"'],
    at(2, 1, 'invalid-field', invalid('title', 'line')),
  );
  refusesArticle(
    'a title of 301 characters',
    [`title: ${'x'.repeat(301)}`],
    at(2, 1, 'too-long', { field: 'title', length: 301, limit: 300 }),
  );
  refusesArticle(
    'a teaser that is too long',
    [`teaser: ${'x'.repeat(1501)}`],
    at(6, 1, 'too-long', { field: 'teaser', length: 1501, limit: 1500 }),
  );
  refusesArticle('an id that is a text', ['id: vier'], at(7, 1, 'invalid-field', invalid('id', 'integer')));
  refusesArticle(
    'an id between quotation marks',
    ['id: "52010"'],
    at(7, 1, 'invalid-field', { field: 'id', expected: 'unquoted', suggestion: '52010' }),
  );
  refusesArticle(
    'a draft between quotation marks',
    ["draft: 'true'"],
    at(7, 1, 'invalid-field', { field: 'draft', expected: 'unquoted', suggestion: 'true' }),
  );
  refusesArticle(
    'a kicker that is true, and one among topics',
    ['kicker: true', 'topics: [ozg, 5]'],
    at(7, 1, 'invalid-field', invalid('kicker', 'quoted')),
    at(8, 15, 'invalid-field', invalid('topics.1', 'quoted')),
  );
  refusesArticle(
    'a focus in one word',
    ["image: { src: './a.jpg', alt: x, credit: y, focus: 'topleft' }"],
    at(7, 45, 'invalid-field', { field: 'image.focus', expected: 'focus', suggestion: 'top left' }),
  );
  refusesArticle(
    'a focus in German',
    ["image: { src: './a.jpg', alt: x, credit: y, focus: oben }"],
    at(7, 45, 'invalid-field', invalid('image.focus', 'focus')),
  );
  refusesArticle('an id of zero', ['id: 0'], at(7, 1, 'invalid-field', invalid('id', 'integer')));
  refusesArticle('an id with a fraction', ['id: 1.5'], at(7, 1, 'invalid-field', invalid('id', 'integer')));
  refusesArticle('an empty list of regions', ['region: []'], at(4, 1, 'empty-field', { field: 'region' }));
  refusesArticle(
    'a region that is a number',
    ['region: [Bayern, 7]'],
    at(4, 18, 'invalid-field', invalid('region.1', 'quoted')),
  );
  refusesArticle(
    'regions as fields',
    ['region: { land: Bayern }'],
    at(4, 1, 'invalid-field', invalid('region', 'list')),
  );
  refusesArticle(
    'two categories',
    ['category: [Politik, Verwaltung]'],
    at(5, 1, 'invalid-field', invalid('category', 'line')),
  );
  refusesArticle('a draft that is ja', ['draft: ja'], at(7, 1, 'invalid-field', invalid('draft', 'boolean')));
  refusesArticle(
    'an image without alt',
    ['image: { src: ./a.png, credit: Wir }'],
    at(7, 1, 'missing-field', { field: 'image.alt' }),
  );
  refusesArticle(
    'an image without credit',
    ['image: { src: ./a.png, alt: Ein Bild }'],
    at(7, 1, 'missing-field', { field: 'image.credit' }),
  );
  refusesArticle(
    'an image that is only a path',
    ['image: ./a.png'],
    at(7, 1, 'invalid-field', invalid('image', 'image')),
  );
  refusesArticle(
    'a correction without its text',
    ['corrections: [{ date: 2023-04-01 }]'],
    at(7, 15, 'missing-field', { field: 'corrections.0.text' }),
  );
  refusesArticle(
    'a correction that is a text',
    ['corrections: [falsch]'],
    at(7, 15, 'invalid-field', invalid('corrections.0', 'corrections')),
  );
  refusesArticle(
    'corrections without a list',
    ['corrections: { date: 2023-04-01, text: x }'],
    at(7, 1, 'invalid-field', invalid('corrections', 'corrections')),
  );
  refusesArticle(
    'an alias that is no path',
    ['aliases: [meldung_1]'],
    at(7, 11, 'invalid-field', invalid('aliases.0', 'path')),
  );
  refusesArticle(
    'an alias with a query',
    ['aliases: ["/a?b=1"]'],
    at(7, 11, 'invalid-field', invalid('aliases.0', 'path')),
  );
});

describe('dates', () => {
  const date = (suggestion?: string) => ({ field: 'date', expected: 'dateOrTime', suggestion }) as const;
  refusesArticle(
    '30.03.2023, and says what it should be',
    ['date: 30.03.2023'],
    at(3, 1, 'invalid-field', date('2023-03-30')),
  );
  refusesArticle('30. 3. 2023', ['date: 30. 3. 2023'], at(3, 1, 'invalid-field', date('2023-03-30')));
  refusesArticle('2023-3-30', ['date: 2023-3-30'], at(3, 1, 'invalid-field', date('2023-03-30')));
  refusesArticle('the 30th of February', ['date: 2023-02-30'], at(3, 1, 'invalid-field', date()));
  refusesArticle(
    'the 29th of February in a common year',
    ['date: 1900-02-29'],
    at(3, 1, 'invalid-field', date()),
  );
  refusesArticle('the 31st of April in German', ['date: 31.04.2023'], at(3, 1, 'invalid-field', date()));
  refusesArticle('a thirteenth month', ['date: 2023-13-01'], at(3, 1, 'invalid-field', date()));
  refusesArticle('a time of 24:00', ['date: 2023-03-30T24:00'], at(3, 1, 'invalid-field', date()));
  refusesArticle(
    'a time with an offset',
    ['date: 2023-03-30T14:05+02:00'],
    at(3, 1, 'invalid-field', date()),
  );
  refusesArticle('a date that YAML reads as a number', ['date: 20230330'], at(3, 1, 'invalid-field', date()));
  refusesArticle(
    'an embargo without a time, and does not suggest the same again',
    ['publishAt: 2026-12-01'],
    at(7, 1, 'invalid-field', invalid('publishAt', 'dateTime')),
  );
  refusesArticle(
    'an update that does not exist',
    ['updated: 2023-06-31'],
    at(7, 1, 'invalid-field', invalid('updated', 'dateOrTime')),
  );
  refusesArticle(
    'a correction of 01.04.2023',
    ['corrections: [{ text: x, date: 01.04.2023 }]'],
    at(7, 26, 'invalid-field', { field: 'corrections.0.date', expected: 'date', suggestion: '2023-04-01' }),
  );
});

describe('keys', () => {
  const unknown = (field: string, suggestion?: string) => ({ field, suggestion });
  refusesArticle(
    'an unknown key, and suggests the known one',
    ['titel: Doppelt'],
    at(7, 1, 'unknown-field', unknown('titel', 'title')),
  );
  refusesArticle(
    'a key in the wrong case',
    ['Kicker: Bund'],
    at(7, 1, 'unknown-field', unknown('Kicker', 'kicker')),
  );
  refusesArticle(
    'a key that is like no other',
    ['schlagzeilengroesse: 12'],
    at(7, 1, 'unknown-field', unknown('schlagzeilengroesse')),
  );
  refusesArticle(
    'an unknown key of the image, and suggests one of the image',
    ['image: { src: ./a.png, alt: x, credit: y, capton: z }'],
    at(7, 43, 'unknown-field', unknown('capton', 'caption')),
  );
  refusesArticle(
    'a key of the article within the image',
    ['image: { src: ./a.png, alt: x, credit: y, title: z }'],
    at(7, 43, 'unknown-field', unknown('title')),
  );
  refusesArticle(
    'a caption whose comma ends it',
    ['image: { src: ./a.png, alt: x, credit: y, caption: Halle, am Markt }'],
    at(7, 59, 'unknown-field', unknown('am Markt')),
  );
  refusesArticle(
    '__proto__ as a key',
    ['__proto__: { draft: false }'],
    at(7, 1, 'unknown-field', unknown('__proto__')),
  );
});

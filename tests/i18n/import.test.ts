import { expect, it } from 'vitest';
import { importTexts } from '../../src/i18n/author-languages.ts';

it('the report of an import quotes titles as its language does', () => {
  expect(importTexts('de').quoted('Brücke gesperrt')).toBe('„Brücke gesperrt“');
  expect(importTexts('en').quoted('Bridge closed')).toBe('“Bridge closed”');
});

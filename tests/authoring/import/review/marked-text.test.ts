import { expect, it } from 'vitest';
import { markedTexts } from '../../../../src/authoring/import/review/marked-text.ts';

it('marks what only one of two texts has', () => {
  expect(markedTexts('Der Rat tagt am Montag.', 'Der Rat tagt heute.')).toEqual({
    before: 'Der Rat tagt <del>am Montag</del>.',
    now: 'Der Rat tagt <ins>heute</ins>.',
  });
});

it('marks no differences in spaces and punctuation', () => {
  expect(markedTexts('„Ja“,  sagt\n\n der Rat', '"Ja", sagt\nder Rat').now).toBe(
    '&quot;Ja&quot;, sagt\nder Rat',
  );
});

it('shows markup as text', () => {
  expect(markedTexts('<script>x</script>', '').before).toBe(
    '&lt;<del>script</del>&gt;<del>x</del>&lt;/<del>script</del>&gt;',
  );
});

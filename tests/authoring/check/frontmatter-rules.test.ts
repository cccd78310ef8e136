import { describe } from 'vitest';
import { acceptsText, flagsText, sound } from './rule-tests.ts';

const LONG = 'Ein Wort '.repeat(45).trim();

describe('titles', () => {
  flagsText(
    'a title of more than 90 characters',
    sound([`title: ${'Sehr lang '.repeat(9)}x`]),
    '2:8 title-length warning',
  );
  acceptsText('a title of 90 characters', sound([`title: ${'Sehr lang '.repeat(9).trim()}x`]));
  flagsText(
    'a title that ends with a full stop',
    sound(['title: Zusammen fürs OZG.']),
    '2:25 title-mark info',
  );
  flagsText(
    'a full stop within quotation marks',
    sound(['title: "Zusammen fürs OZG."']),
    '2:26 title-mark info',
  );
  acceptsText('a title that ends with a question mark', sound(['title: Zusammen fürs OZG?']));
  acceptsText('a title that ends with an ellipsis', sound(['title: Zusammen fürs OZG ...']));
});

describe('teasers', () => {
  flagsText('a teaser of fewer than 60 characters', sound(['teaser: Zu kurz.']), '6:9 teaser-length warning');
  flagsText('a teaser of more than 400 characters', sound([`teaser: ${LONG}`]), '6:9 teaser-length warning');
});

describe('order and dates', () => {
  flagsText(
    'a field after its usual place',
    sound(['source: dpa', 'kicker: Bund']),
    '8:1 frontmatter-order info',
  );
  acceptsText('fields in the usual order', sound(['topics: [ozg]', 'source: dpa', 'draft: false']));
  flagsText('an update before the date', sound(['updated: 2023-03-29']), '7:10 date-order warning');
  acceptsText('an update on the same day', sound(['updated: 2023-03-30']));
  acceptsText('an update with a time on the same day', sound(['updated: 2023-03-30T08:00']));
  flagsText(
    'a correction before the date',
    sound(['corrections: [{ date: 2023-03-01, text: Es waren zwei. }]']),
    '7:14 date-order warning',
  );
});

describe('the body', () => {
  flagsText('an article without text', sound([], ' \n'), '1:1 empty-body warning');
});

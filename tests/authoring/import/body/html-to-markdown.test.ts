import { expect, it } from 'vitest';
import { bodyHtml } from '../../../../src/markdown/body.ts';
import { OPTIONS } from '../../../markdown/options.ts';
import { markdownOf } from './cleaning.ts';

it.each([
  ['<p>Breit<em>band</em>ausbau</p>', 'Breit<em>band</em>ausbau'],
  ['<p>die <i>Nord</i>see</p>', 'die <i>Nord</i>see'],
  ['<p>das Un<em>wort</em>, so</p>', 'das Un<em>wort</em>, so'],
  ['<p>ein <em>ganzes</em> Wort</p>', 'ein *ganzes* Wort'],
  ['<p>Leser*innen und Hörer*innen</p>', 'Leser\\*innen und Hörer\\*innen'],
])('%s keeps its emphasis, and no other', (html, expected) => {
  expect(markdownOf(html)).toBe(expected);
  expect(bodyHtml(expected, OPTIONS).trim()).toBe(html);
});

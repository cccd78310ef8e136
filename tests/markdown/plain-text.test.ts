import { expect, it } from 'vitest';
import { plainBlocks, plainText } from '../../src/markdown/plain-text.ts';

const text = (body: string, format: 'md' | 'mdx' = 'md'): string => plainText(body, format, 'de');

it('separates the words of headings, lists, tables and quotations', () => {
  expect(text('# Eins\n\n- zwei\n- drei\n\n> vier\n\n| fünf | sechs |\n|---|---|\n| 7 | 8 |')).toBe(
    'Eins zwei drei vier fünf sechs 7 8',
  );
});

it('joins inline markup with the text around it', () => {
  expect(text('Der **Breit**band**ausbau** in [Nord](/x)ersiel')).toBe('Der Breitbandausbau in Nordersiel');
});

it('includes captions, but no descriptions, addresses and footnote marks', () => {
  expect(text('Text[^1].\n\n![Beschreibung](./bild.png "Unterschrift")\n\n[^1]: Anmerkung')).toBe(
    'Text . Unterschrift Anmerkung',
  );
});

it('removes tags and keeps their text', () => {
  expect(text('H<sub>2</sub>O\n\n<details><summary>Mehr</summary>Inhalt</details>')).toBe('H2O Mehr Inhalt');
});

it('includes MDX components with their titles', () => {
  expect(text('<InfoBox title="In Kürze">\n\nDrei Orte\n\n</InfoBox>', 'mdx')).toBe('In Kürze Drei Orte');
});

it('has the same typography as the article’s page', () => {
  expect(text('Er sagte "ja" zu 5 %')).toBe('Er sagte „ja“ zu 5\u00a0%');
});

it('excludes comments and scripts, whatever they contain', () => {
  expect(text('Vor <!-- a > b --> nach\n\n<!-- c > d\n\ne -->\n\n<script>f > g</script>\n\nEnde')).toBe(
    'Vor nach Ende',
  );
});

it('is available by paragraph', () => {
  expect(plainBlocks('# Eins\n\nzwei\ndrei\n\n- vier\n- fünf\n\n<!-- nichts -->', 'md', 'de')).toEqual([
    'Eins',
    'zwei drei',
    'vier fünf',
  ]);
});

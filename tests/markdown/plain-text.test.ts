import { expect, it } from 'vitest';
import { plainBlocks, plainText } from '../../src/markdown/plain-text.ts';

const text = (body: string, format: 'md' | 'mdx' = 'md'): string => plainText(body, format, 'de');

it('keeps the words of headings, lists, tables and quotations apart', () => {
  expect(text('# Eins\n\n- zwei\n- drei\n\n> vier\n\n| fünf | sechs |\n|---|---|\n| 7 | 8 |')).toBe(
    'Eins zwei drei vier fünf sechs 7 8',
  );
});

it('runs inline markup together with what stands around it', () => {
  expect(text('Der **Breit**band**ausbau** in [Nord](/x)ersiel')).toBe('Der Breitbandausbau in Nordersiel');
});

it('has captions of pictures, and no descriptions, addresses and footnote marks', () => {
  expect(text('Text[^1].\n\n![Beschreibung](./bild.png "Unterschrift")\n\n[^1]: Anmerkung')).toBe(
    'Text . Unterschrift Anmerkung',
  );
});

it('takes tags away and keeps their text', () => {
  expect(text('H<sub>2</sub>O\n\n<details><summary>Mehr</summary>Inhalt</details>')).toBe('H2O Mehr Inhalt');
});

it('reads components of MDX with their titles', () => {
  expect(text('<InfoBox title="In Kürze">\n\nDrei Orte\n\n</InfoBox>', 'mdx')).toBe('In Kürze Drei Orte');
});

it('is set like the page that shows the article', () => {
  expect(text('Er sagte "ja" zu 5 %')).toBe('Er sagte „ja“ zu 5\u00a0%');
});

it('shows no comment and no script, whatever they hold', () => {
  expect(text('Vor <!-- a > b --> nach\n\n<!-- c > d\n\ne -->\n\n<script>f > g</script>\n\nEnde')).toBe(
    'Vor nach Ende',
  );
});

it('comes in paragraphs', () => {
  expect(plainBlocks('# Eins\n\nzwei\ndrei\n\n- vier\n- fünf\n\n<!-- nichts -->', 'md', 'de')).toEqual([
    'Eins',
    'zwei drei',
    'vier fünf',
  ]);
});

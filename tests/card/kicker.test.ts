import { expect, it } from 'vitest';
import { kickerBefore, kickerHtml } from '../../src/card/kicker.ts';

it('is nothing without a kicker, not a colon alone', () => {
  expect(kickerBefore('')).toBe('');
  expect(kickerBefore([])).toBe('');
});

it('allows line breaks between regions, and escapes markup', () => {
  expect(kickerHtml('Thüringen/Bayern')).toBe('Thüringen/<wbr>Bayern');
  expect(kickerHtml('A & B </b><script>x</script>')).toBe(
    'A &amp; B &lt;/<wbr>b&gt;&lt;script&gt;x&lt;/<wbr>script&gt;',
  );
});

it.each([
  ['Registermodernisierung', 'Registermodernisie<span class="keep">rung:</span>'],
  ['Bund/Registermodernisierung', 'Bund/<wbr>Registermodernisie<span class="keep">rung:</span>'],
  [
    'Amt für Grundstücksverkehrsgenehmigung',
    'Amt für Grundstücksverkehrsgenehmi<span class="keep">gung:</span>',
  ],
  ['OZG & Registermodernisier<b>', 'OZG &amp; Registermodernisie<span class="keep">r&lt;b&gt;:</span>'],
  ['Bayern/Thüringen', 'Bayern/<wbr>Thüringen:'],
  ['Mecklenburg-Vorpommern', 'Mecklenburg-Vorpommern:'],
])('keeps the colon on the line of a long word’s end: %s', (kicker, html) => {
  expect(kickerBefore(kicker)).toBe(html);
});

import { describe, expect, it } from 'vitest';
import { creditOfCaption } from '../../../../src/authoring/import/text/credit-of-caption.ts';

describe('the credit of a caption', () => {
  it.each([
    ['Der Rat tagt. (Foto: Anna Beispiel)', 'Der Rat tagt.', 'Anna Beispiel'],
    ['Der Rat tagt | Quelle: Archiv', 'Der Rat tagt', 'Archiv'],
    ['Der Rat tagt (© Mia Muster)', 'Der Rat tagt', 'Mia Muster'],
    ['Photo by Anna Example / Unsplash', '', 'Anna Example / Unsplash'],
    ['Foto: dpa', '', 'dpa'],
    ['© Mia Muster', '', 'Mia Muster'],
    ['Das Foto zeigt den Saal', 'Das Foto zeigt den Saal', ''],
    ['Bilder aus dem Tal', 'Bilder aus dem Tal', ''],
  ])('in „%s“', (text, caption, credit) => {
    expect(creditOfCaption(text)).toEqual({ caption, credit });
  });
});

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/**
 * Words that stand in nearly every article, folded (`für` is `fuer`), some also as they are typed without umlauts. They are left
 * out of a query that has other words; in quotation marks, they count.
 */
export const STOP_WORDS: Record<'de' | 'en', ReadonlySet<string>> = {
  de: words(
    'aber als am an auch auf aus bei bis da das dass dem den der des die dies diese dieser dieses doch durch ein eine einem ' +
      'einen einer eines er es fuer gegen hat hatte haben im in ins ist kann koennen mit nach nicht noch nun nur ob oder ohne ' +
      'sein seine seiner sich sie sind so soll ueber um und unter vom von vor war waren was wegen welche wenn wer werden wie ' +
      'wird wo zu zum zur zwischen fur uber konnen',
  ),
  en: words(
    'a about an and are as at be been but by can did do does for from had has have how i if in into is it its not of on or ' +
      'over so than that the their them then there these they this to under was were what when where which who will with',
  ),
};

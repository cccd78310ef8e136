import type { Diagnostic } from '../src/archive/diagnostic.ts';
import type { Language } from '../src/archive/language.ts';
import { commandTexts } from '../src/i18n/author-languages.ts';
import { formatDiagnostic } from '../src/i18n/explain.ts';

/** What a build says of pictures: first those that are damaged but shown, then those that articles were published without. */
export function warningLines(warnings: readonly Diagnostic[], language: Language): string[] {
  const { damagedPictures, withoutPictures } = commandTexts(language);
  const [damaged, unshown] = [true, false].map((is) =>
    warnings
      .filter(({ rule }) => (rule === 'image-damaged') === is)
      .map((one) => formatDiagnostic(one, language)),
  ) as [string[], string[]];
  return [
    ...(damaged.length > 0 ? [damagedPictures(damaged.length), ...damaged] : []),
    ...(unshown.length > 0 ? [withoutPictures(unshown.length), ...unshown] : []),
  ];
}

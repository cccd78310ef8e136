import { BROWSER_LANGUAGES } from '../../../i18n/browser-languages.ts';
import { loadDictionary } from '../../../language/dictionary.ts';
import { Lines } from '../../edit/lines.ts';
import type { SourceDocument } from '../source-document.ts';
import { matches } from '../passages.ts';
import { archiveRule } from '../rule.ts';
import { ownWords, WordList } from '../word-list.ts';

const WORD = /(?<![\p{L}\p{M}\d@#/_.-])\p{L}[\p{L}\p{M}]*(?:[-’']\p{L}[\p{L}\p{M}]*)*(?![\p{L}\p{M}\d@/_])/gu;
/** A suggestion takes several milliseconds, so only this many words get one per run. */
const SUGGESTED = 25;

const isGerman = ({ language, isForeign }: SourceDocument): boolean =>
  !isForeign && BROWSER_LANGUAGES[language].hasCompounds;

/** Only named files or changed lines: in a whole archive, names and quotations would drown everything else. */
export const spelling = archiveRule({
  name: 'spelling',
  severity: 'info',
  check({ archive, articles, pages, whole, changes, cacheDir, document }, report) {
    if (whole) return;
    // The dictionary is one of German.
    const spelled = [...articles, ...pages].filter(({ file }) => isGerman(document(file)));
    if (spelled.length === 0) return;
    const words = new WordList(loadDictionary(cacheDir), ownWords(archive));
    const suggested = new Map<string, string[]>();
    for (const { file } of spelled) {
      const source = document(file);
      const lines = new Lines(source.text);
      const changed = changes?.lines.get(file);
      for (const { match, start } of matches(source, WORD)) {
        const place = lines.at(start);
        const [word] = match;
        if ((changed && !changed.has(place.line)) || words.has(word)) continue;
        const known = suggested.get(word);
        const suggestions = known ?? (suggested.size < SUGGESTED ? words.suggestions(word) : []);
        suggested.set(word, suggestions);
        report({ file, ...place, length: word.length }, { word, suggestions });
      }
    }
  },
});

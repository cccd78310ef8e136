import type { SiteSettings } from '../../../archive/site-settings.ts';
import { DEFAULT_WORDS, WORD_KEYS } from '../../../archive/url-words.ts';
import { SETTINGS_FILE } from '../../../loader/settings-file.ts';
import { settingsPlace } from '../places.ts';
import { type PromisedWord, promisedWords } from '../published-words.ts';
import { archiveRule } from '../rule.ts';

/** Every word that addresses had at the base is still one, or a former one whose addresses redirect. */
export const urlWords = archiveRule({
  name: 'url-words',
  severity: 'error',
  check({ archive: { contentDir, settings }, changes }, report) {
    const text = changes?.before([SETTINGS_FILE]).get(SETTINGS_FILE);
    if (text === undefined) return;
    const lost = promisedWords(text).filter((promised) => !isKept(settings, promised));
    if (lost.length === 0) return;
    report(settingsPlace(contentDir, causeOf(settings, lost)), {
      words: lost.map(({ word }) => word),
      former: formerWords(settings, lost),
      current: lost.map(({ key, word }) => `${key}: ${word}`).join(', '),
    });
  },
});

const isKept = ({ words, formerWords }: SiteSettings, { key, word }: PromisedWord): boolean =>
  words[key] === word || (formerWords[key] ?? []).includes(word);

/** The key that gives one of these words' places to another word. */
function causeOf({ language, words }: SiteSettings, lost: readonly PromisedWord[]): readonly string[] {
  const named = lost.find(({ key }) => words[key] !== DEFAULT_WORDS[language][key]);
  return named ? ['urls', named.key] : ['language'];
}

/** What `formerUrls` should say: what it says already, and the lost words. */
const formerWords = (settings: SiteSettings, lost: readonly PromisedWord[]): string =>
  WORD_KEYS.flatMap((key) => {
    const own = lost.filter((promised) => promised.key === key).map(({ word }) => word);
    const all = [...(settings.formerWords[key] ?? []), ...own];
    return all.length === 0 ? [] : [`${key}: [${all.join(', ')}]`];
  }).join(', ');

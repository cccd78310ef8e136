import type { Language } from '../archive/language.ts';
import type { BrowserLanguage } from './browser-language.ts';
import { de } from './de/browser.ts';
import { en } from './en/browser.ts';

/**
 * What the browser needs of each language. The lists of this room are apart so that a browser loads no text that it does not show, and no
 * page depends on the texts of commands.
 */
export const BROWSER_LANGUAGES: Readonly<Record<Language, BrowserLanguage>> = { de, en };

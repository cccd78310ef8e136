import type { Language } from '../archive/language.ts';
import type { BrowserLanguage } from './browser-language.ts';
import { de } from './de/browser.ts';
import { en } from './en/browser.ts';

/**
 * What the browser needs to know about each language. The registries of this folder are separate so that a browser loads
 * only texts that it shows, and no page depends on the texts of commands.
 */
export const BROWSER_LANGUAGES: Readonly<Record<Language, BrowserLanguage>> = { de, en };

import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as german } from '@orama/stemmers/german';
import type { Language } from '../archive/language.ts';

/** What the forms of a word have in common, as Snowball's stemmers see it: "haus" of "hauses". Takes folded words without umlauts. */
export const STEMMERS: Readonly<Record<Language, (word: string) => string>> = { de: german, en: english };

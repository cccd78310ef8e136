import type { Language } from '../archive/language.ts';
import { reading as de, type ReadingMessages } from './de/reading.ts';
import { reading as en } from './en/reading.ts';

export type { ReadingMessages };

/** A file of their own, because the scripts of every page load these texts. */
const READING_MESSAGES: Readonly<Record<Language, ReadingMessages>> = { de, en };

export const readingMessagesFor = (language: Language): ReadingMessages => READING_MESSAGES[language];

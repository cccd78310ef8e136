import { de } from './de.ts';
import { en } from './en.ts';

/** Every text that a reader sees, in one language. German is the model that the other languages are held to. */
export type Messages = typeof de;

const ALL: Record<'de' | 'en', Messages> = { de, en };

export const messagesFor = (language: 'de' | 'en'): Messages => ALL[language];

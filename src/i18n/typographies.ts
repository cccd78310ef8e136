import type { Language } from '../archive/language.ts';
import { typography as de } from './de/typography.ts';
import { typography as en } from './en/typography.ts';
import type { Typography } from './typography.ts';

/** How each language sets its texts. Apart from the texts of pages, so that another word on a page changes nothing that is typeset. */
export const TYPOGRAPHIES: Readonly<Record<Language, Typography>> = { de, en };

import type { Replacement, Typography } from '../typography.ts';

const NBSP = '\u00a0';

const MONTHS = [
  ...['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni'],
  ...['Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'],
];

const abbreviated = ['z.', 'd.', 'u.', 'i.', 's.', 'o.'];
const numbered = ['Nr.', 'Abs.', 'Art.', 'Bd.', 'Kap.', 'S.', 'Dr.', 'Prof.', 'Hr.', 'Fr.'];
const amounts = ['Mio.', 'Mrd.', 'Tsd.'];
const escaped = (text: string): string => text.replace('.', '\\.');

// DIN 5008 and Duden: no line break within these.
const REPLACEMENTS: readonly Replacement[] = [
  ...abbreviated.flatMap((hint): Replacement[] => [
    {
      hint,
      pattern: new RegExp(`\\b${escaped(hint)}\\s?(d)\\.\\s?(R)\\.`, 'g'),
      by: `${hint}${NBSP}$1.${NBSP}$2.`,
    },
    {
      hint,
      pattern: new RegExp(`\\b${escaped(hint)}\\s?(B|h|a|E|o|Ä|ä|U)\\.`, 'g'),
      by: `${hint}${NBSP}$1.`,
    },
  ]),
  ...numbered.map((hint) => ({
    hint,
    pattern: new RegExp(`\\b${escaped(hint)}\\s(?=[\\p{Lu}\\d])`, 'gu'),
    by: `${hint}${NBSP}`,
  })),
  ...amounts.map((hint) => ({
    hint,
    pattern: new RegExp(`(\\d)\\s(?=${escaped(hint)})`, 'g'),
    by: `$1${NBSP}`,
  })),
  ...MONTHS.map((month) => ({
    hint: `. ${month}`,
    pattern: new RegExp(`(\\d\\.)\\s(?=${month}\\b)`, 'g'),
    by: `$1${NBSP}`,
  })),
];

/** A full stop after a digit or one of these words, which end with one. */
function fullStopBehind(words: readonly string[]): RegExp {
  return new RegExp(`(?<=\\b(?:${words.map((word) => word.slice(0, -1)).join('|')})|\\d)\\.`);
}

export const typography: Typography = {
  double: ['„', '“'],
  single: ['‚', '‘'],
  openers: /[\s([{/–—„‚-]/,
  replacements: {
    // Looking back from every full stop is faster than searching for every word.
    needed: fullStopBehind([...abbreviated, ...numbered, ...amounts]),
    all: REPLACEMENTS,
  },
  shortenedWords:
    's|n|ne|nen|nem|ner|nes|st|ch|ck|mal|ran|rauf|raus|rein|rüber|rum|runter|nauf|naus|nunter|türlich|(?:ent)?schuldigung|tschuldigung',
};

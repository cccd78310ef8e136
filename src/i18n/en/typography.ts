import type { Typography } from '../typography.ts';

export const typography: Typography = {
  double: ['“', '”'],
  single: ['‘', '’'],
  openers: /[\s([{/–—“‘-]/,
  shortenedWords:
    's|n|tis|tisn|twas|twasn|twere|twill|twould|em|er|im|cause|cos|cuz|til|till|bout|round|neath|ere|ello|kay|nother|nuff|fraid|phone|bye',
};

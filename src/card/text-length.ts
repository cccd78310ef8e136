/** Longer headlines get smaller letters where headlines are large. In UTF-16 code units, as our checks count them. */
const LONG_HEADLINE = 70;
/** Lists show only the beginning of longer teasers; authors are asked for no more. */
const LONG_TEASER = 400;

/** The attribute `data-length` of what holds a headline. */
export const headlineLength = (title: string): 'long' | undefined =>
  title.length > LONG_HEADLINE ? 'long' : undefined;

export const isLongTeaser = (teaser: string): boolean => teaser.length > LONG_TEASER;

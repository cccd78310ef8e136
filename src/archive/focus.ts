/** The part of a picture that matters: what crops the picture keeps it. */
export const FOCUSES = [
  'top',
  'bottom',
  'left',
  'right',
  'top left',
  'top right',
  'bottom left',
  'bottom right',
] as const;

export type Focus = (typeof FOCUSES)[number];

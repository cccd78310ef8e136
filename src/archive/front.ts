import { endOf, instantOf, isCalendarDate } from './date.ts';

/** A place on the front page that a newsroom gave to an article. */
export interface Pin {
  /** The article's file. */
  file: string;
  /** The last day, or the time at which it ends, in the publication's time zone. */
  until?: string | undefined;
}

/**
 * How the front page is laid out: one story over its whole width, a row of pictures, or texts without pictures; `standard` is none
 * of them.
 */
export const FRONT_LAYOUTS = ['standard', 'story', 'gallery', 'quiet'] as const;
export type FrontLayout = (typeof FRONT_LAYOUTS)[number];

/** A newsroom's choices for its front page, from `front.yaml`. What they leave open is filled automatically. */
export interface CuratedFront {
  lead?: Pin | undefined;
  pinned: readonly Pin[];
  /** Slugs of the categories that have a block, in order; all of them, in the order of their vocabulary, if missing. */
  blocks?: readonly string[] | undefined;
  /** By default the one that the news fit. */
  layout?: FrontLayout | undefined;
}

/** The instant (milliseconds since the epoch) at which a pin ends; never without `until`. A date includes that day. */
export function endOfPin({ until }: Pick<Pin, 'until'>, timeZone: string): number {
  if (until === undefined) return Infinity;
  return isCalendarDate(until) ? endOf(until, timeZone) : instantOf(until, timeZone);
}

/** All pins, the lead first. */
export const pinsOf = ({ lead, pinned }: CuratedFront): readonly Pin[] => (lead ? [lead, ...pinned] : pinned);

/** A front page with the pins that `isShown` accepts. */
export const withPins = (
  { lead, pinned, ...front }: CuratedFront,
  isShown: (pin: Pin) => boolean,
): CuratedFront => ({
  ...front,
  ...(lead && isShown(lead) && { lead }),
  pinned: pinned.filter(isShown),
});

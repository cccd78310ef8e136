/** Whole seconds up to a minute and a half, then tens of seconds, then whole minutes: an estimate is no more precise. */
export function roundedDuration(seconds: number): { minutes: number; rest: number } {
  const step = seconds < 90 ? 1 : seconds < 600 ? 10 : 60;
  const whole = Math.ceil(seconds / step) * step;
  return whole < 90 ? { minutes: 0, rest: whole } : { minutes: Math.floor(whole / 60), rest: whole % 60 };
}

/** A rate per second with one decimal below ten. */
export const roundedRate = (perSecond: number): number =>
  perSecond < 10 ? Math.round(perSecond * 10) / 10 : Math.round(perSecond);

/** The height of a bar in percent. Even a single article of a thousand is visible. */
export const barHeight = (count: number, full: number): number =>
  count === 0 ? 0 : Math.max(2, Math.round((count / full) * 100));

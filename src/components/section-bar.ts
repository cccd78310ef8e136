import type { Link } from '../site/page.ts';

/** Widths of the navigation bar in pixels of CSS, by the class of the links that appear from that width on. */
const SCREENS = [
  ['', 288],
  ['from-30', 448],
  ['from-48', 736],
  ['from-64', 992],
] as const;

/**
 * Estimates for bold type of 13 pixels: a letter, the gap between two links, and the menu at the end. DejaVu Sans, which many Linux
 * systems have, is the widest of the common faces.
 */
const [LETTER, GAP, MENU] = [8.2, 24, 64];

/** A link of the navigation bar. */
export interface SectionLink extends Link {
  /** The class that hides it on screens where there is no room for it; empty if there always is. */
  from: string;
}

/**
 * The categories that fit into the one line of the navigation bar, in their order. The others are in its menu only. Without a script
 * nobody can measure, so widths are estimated from the number of letters.
 */
export function sectionBar(categories: readonly Link[]): SectionLink[] {
  const shown: SectionLink[] = [];
  let end = MENU;
  for (const link of categories) {
    end += GAP + link.title.length * LETTER;
    const screen = SCREENS.find(([, width]) => end <= width);
    if (!screen) break;
    shown.push({ ...link, from: screen[0] });
  }
  return shown;
}

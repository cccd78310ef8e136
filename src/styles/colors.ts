import type { SCHEME_COLORS, SchemeColor } from '../archive/theme.ts';

/**
 * The default theme's colours, for what no stylesheet reaches: the web app manifest, share cards, the icon, and checks of themes. A test
 * holds them equal to tokens.css.
 */
export const SCHEMES: Readonly<Record<(typeof SCHEME_COLORS)[number], SchemeColor>> = {
  paper: { light: '#fdfcf9', dark: '#16181b' },
  tint: { light: '#f3f0e9', dark: '#1f2226' },
  ink: { light: '#1b1d20', dark: '#e9e6df' },
  soft: { light: '#5a5d63', dark: '#a9a79f' },
  rule: { light: '#d8d3c8', dark: '#383b40' },
  accent: { light: '#96181d', dark: '#f08a80' },
};

/** Colours that are the same in light and dark: the ground of the icon and of share cards, and what is on it. */
export const COLORS = {
  brand: '#9b1c20',
  onBrand: '#ffffff',
  onBrandSoft: '#f3d9d4',
} as const;

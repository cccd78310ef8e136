/**
 * Colours for what no stylesheet reaches: the web app manifest, share cards and the icon (public/favicon.svg). A test holds them equal
 * to the light colours of tokens.css and to the icon.
 */
export const COLORS = {
  paper: '#fdfcf9',
  accent: '#96181d',
  /** The ground of the icon and of share cards. Share cards are immutable files, so another shade would rename them on every page. */
  brand: '#9b1c20',
  onBrand: '#ffffff',
  onBrandSoft: '#f3d9d4',
} as const;

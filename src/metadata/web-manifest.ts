import type { ManifestProps } from '../views/offline.ts';
import { COLORS } from '../styles/colors.ts';

/** The Web App Manifest (W3C) of the site. */
export const webManifest = ({ name, description, language, start, icon }: ManifestProps): string =>
  JSON.stringify({
    name,
    description,
    lang: language,
    start_url: start,
    scope: '/',
    display: 'minimal-ui',
    background_color: COLORS.paper,
    theme_color: COLORS.accent,
    icons: [{ src: icon, sizes: 'any', type: 'image/svg+xml' }],
  });

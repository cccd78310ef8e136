import type { ManifestProps } from '../views/offline.ts';

/** The Web App Manifest (W3C) of the site. */
export const webManifest = ({
  name,
  description,
  language,
  start,
  icon,
  paper,
  accent,
}: ManifestProps): string =>
  JSON.stringify({
    name,
    description,
    lang: language,
    start_url: start,
    scope: start,
    display: 'minimal-ui',
    background_color: paper,
    theme_color: accent,
    icons: [{ src: icon, sizes: 'any', type: 'image/svg+xml' }],
  });

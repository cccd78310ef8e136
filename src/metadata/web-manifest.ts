import type { ManifestProps } from '../views/offline.ts';

/** The Web App Manifest (W3C) of the site. */
export const webManifest = ({ name, description, language, start, icon }: ManifestProps): string =>
  JSON.stringify({
    name,
    short_name: name.length <= 12 ? name : name.slice(0, 12).trim(),
    description,
    lang: language,
    start_url: start,
    scope: '/',
    display: 'minimal-ui',
    background_color: '#ffffff',
    theme_color: '#9b1c20',
    icons: [{ src: icon, sizes: 'any', type: 'image/svg+xml' }],
  });

import type { BodyOptions } from '../../src/markdown/body-options.ts';

export const PICTURE = {
  src: '/bilder/0123-960.png',
  width: 960,
  height: 640,
  sources: [{ type: 'image/avif', srcset: '/bilder/0123-480.avif 480w' }],
  sizes: '100vw',
  large: '/bilder/0123-1440.webp',
};

/** A German site with one picture. */
export const OPTIONS: BodyOptions = {
  language: 'de',
  siteUrl: 'https://kommunalblick.example',
  pictures: { './bild.png': PICTURE },
  labels: {
    footnotes: 'Fußnoten',
    backToReference: 'Zurück zur Stelle {reference}',
    table: 'Tabelle',
    enlarge: 'Bild vergrößern',
    video: 'Video bei {host}',
    audio: 'Audio bei {host}',
  },
};

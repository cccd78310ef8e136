import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';

const OWN_FONT = '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2';

const opened = new Map<string, Font>();

/** The font in a file; by default that of the default theme. Texts are drawn as outlines, so no machine's fonts matter. */
export function fontAt(file = createRequire(import.meta.url).resolve(OWN_FONT)): Font {
  const known = opened.get(file);
  if (known) return known;
  const font = create(readFileSync(file));
  if (!('layout' in font)) throw new Error(`${file} holds several fonts`);
  opened.set(file, font);
  return font;
}

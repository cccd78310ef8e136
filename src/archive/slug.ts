const GERMAN: Record<string, string> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  ı: 'i',
  ø: 'o',
  ł: 'l',
  æ: 'ae',
  œ: 'oe',
};

/** The form of a name in a URL: `Zusammen fürs OZG` becomes `zusammen-fuers-ozg`. */
export function slug(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[\uFB00-\uFB06]/g, (ligature) => ligature.normalize('NFKC'))
    .toLowerCase()
    .replace(/[äöüßıøłæœ]/g, (letter) => GERMAN[letter] as string)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** Whether a text is already in the form that `slug` gives. */
export const isSlug = (text: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);

/** A slug that may end an article's address: it contains a letter, so it cannot be a day. */
export function nameFrom(text: string): string {
  const name = slug(text);
  return /[a-z]/.test(name) ? name : `artikel-${name || '1'}`;
}

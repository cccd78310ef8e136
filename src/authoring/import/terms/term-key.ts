import { slug } from '../../../archive/slug.ts';

/**
 * What all spellings of a term have in common. Case, umlauts written as two letters, hyphens, spaces and the sign of a hashtag do not
 * count; `C`, `C++` and `C#` stay apart.
 */
export function termKey(name: string): string {
  const signed = name.trim().replace(/^#/, '').replaceAll('+', '-plus-').replaceAll('#', '-sharp-');
  return slug(signed).replaceAll('-', '') || name.trim().normalize('NFC').toLowerCase();
}

import type { Element } from 'hast';
import { property } from './hast.ts';

/** Where plugins keep the address of a picture that loads later, and Jetpack that of the original. */
const LATER = [
  'dataSrc',
  'dataLazySrc',
  'dataOriginal',
  'dataOrigFile',
  'dataFullUrl',
  'dataLargeFile',
  'dataLazy',
  'dataImg',
];
/** What stands in `src` until then. */
const PLACEHOLDER =
  /^data:|^about:|(?:^|\/)(?:blank|spacer|placeholder|transparent|loading|lazy|pixel|1x1|grey|trans)[\w-]*\.(?:gif|png|svg)/i;
/** Sites that count readers with an invisible picture. */
const COUNTERS =
  /\b(?:vgwort\.de|pixel\.wp\.com|stats\.wordpress\.com|feeds\.wordpress\.com|feeds\.feedburner\.com|google-analytics\.com)\//i;
const EMOJI = /(?:^|\s)(?:emoji|wp-smiley)(?:\s|$)/;

/** The addresses that may be a picture's, the best first. */
export function pictureSources(image: Element): string[] {
  const src = property(image, 'src').trim();
  const isReal = src !== '' && !PLACEHOLDER.test(src);
  const later = LATER.map((name) => property(image, name).trim());
  const all = [
    ...(isReal ? [src] : []),
    ...later,
    ...fromSrcset(property(image, 'dataSrcset') || property(image, 'dataLazySrcset')),
    ...fromSrcset(property(image, 'srcSet')),
    ...(isReal || src.startsWith('data:') ? [] : [src]),
  ];
  return [...new Set(all.filter((address) => address !== '' && !address.startsWith('data:')))];
}

/** Whether a picture loads later, and stands a second time in the `<noscript>` beside it. */
export const isLazy = (image: Element): boolean =>
  PLACEHOLDER.test(property(image, 'src')) ||
  property(image, 'src') === '' ||
  LATER.some((name) => property(image, name) !== '');

/** The largest picture of a `srcset` (HTML Standard) first. */
function fromSrcset(srcset: string): string[] {
  const candidates = [...srcset.matchAll(/([^\s,]\S*[^\s,])(?:\s+([\d.]+)[wx])?\s*(?:,|$)/g)];
  return candidates
    .map(([, address = '', size = '1']) => ({ address, size: Number(size) }))
    .sort((a, b) => b.size - a.size)
    .map(({ address }) => address);
}

/** Whether a picture is there to be counted, not to be seen. */
export const isCounter = (image: Element): boolean =>
  COUNTERS.test(property(image, 'src')) ||
  ['width', 'height'].every((name) => /^[01](?:px)?$/.test(property(image, name).trim()));

/** WordPress's emoji and smileys: pictures for what their text says. */
export const isEmoji = (image: Element): boolean => EMOJI.test(property(image, 'className'));

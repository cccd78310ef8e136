import { liquidValue } from './liquid-value.ts';
import { embeddedAddress, figureMarkup } from './tag-markup.ts';
import { parameter, tagParameters } from './tag-parameters.ts';
import type { Translation } from './translation.ts';

/** The site's address before a tag that yields a path belongs to that path. */
const LINK = /(?:\{\{-?\s*site\.(?:base)?url\s*-?\}\}){0,2}\{%-?\s*(post_url|link)\s+([^]*?)\s*-?%\}/g;
const COMMENT = /\{%-?\s*comment\s*-?%\}[^]*?\{%-?\s*endcomment\s*-?%\}|\{#(?=\s)[^]*?#\}/g;
const TAG = /\{%-?\s*([\w-]+)([^]*?)-?%\}/g;
const OUTPUT = /\{\{-?\s*([^{}]*?)\s*-?\}\}/g;

/**
 * Translates what Jekyll and Eleventy (Liquid, Nunjucks) mix into texts: links to other texts, included pictures and players, addresses
 * and values of the site. Of any other tag the content stays, and the tag is lost.
 */
export function withoutLiquid(text: string, translation: Translation): string {
  const { scope, tell, changed } = translation;
  const linked = text
    .replace(COMMENT, (all) => {
      changed({ dropped: all });
      return '';
    })
    .replace(LINK, (all, _name: string, target: string) => {
      changed({ dropped: all });
      return linkTarget(target, translation);
    });
  const tagged = linked.replace(TAG, (all: string, name: string, rest: string, at: number) => {
    const made = translated(name, rest, all, translation);
    if (made !== undefined) return made;
    if (scope.keepsUnknownTags) return all;
    if (/^(?:end|els)/.test(name)) return ''; // told with its beginning
    const closing = new RegExp(`\\{%-?\\s*end${name}\\s*-?%\\}`).exec(linked.slice(at))?.[0];
    tell('template', name, all, { dropped: `${all} ${closing ?? ''}` });
    return '';
  });
  return tagged.replace(OUTPUT, (all: string, expression: string, at: number) => {
    const value = liquidValue(expression, scope);
    if (value !== undefined) changed({ dropped: all, added: value });
    if (value !== undefined || scope.keepsUnknownTags) return value ?? all;
    // Without its address, a link is text.
    const isAddress =
      /\]\($|\bhref=["']$/.test(tagged.slice(0, at)) && /^[)"']/.test(tagged.slice(at + all.length));
    tell('template', expression, all, { dropped: all, counts: { links: isAddress ? -1 : 0 } });
    return '';
  });
}

function linkTarget(target: string, { scope }: Translation): string {
  const [path = ''] = tagParameters(target).positional;
  return scope.reference(path) ?? (path.startsWith('/') ? path : `/${path}`);
}

function translated(name: string, rest: string, all: string, translation: Translation): string | undefined {
  const { scope, tell } = translation;
  const isInclude = /^(?:include|include_relative|render|include_cached)$/.test(name);
  const [file = ''] = isInclude ? (/\S+/.exec(rest) ?? []) : [name];
  const parameters = tagParameters(isInclude ? rest.replace(/^\s*\S+/, '') : rest);
  const address = embeddedAddress(file.replace(/["',]/g, ''), parameters);
  if (address !== undefined) {
    tell('embed', file, address, { added: address, dropped: all });
    return `<${address}>`;
  }
  const isPicture = isInclude
    ? /fig|im(?:g|age)|pic|photo|bild|thumb|lightbox/i.test(file)
    : /^(?:figure|img|image|picture|responsive_image|asset_img|imgcap)$/.test(name);
  if (!isPicture) return undefined;
  const src = parameter(parameters, 'src', 'image_path', 'image', 'url', 'path', 'file', 'img', 'filename');
  const value = src.includes('.') && !src.includes('/') ? scope.value(src) : undefined;
  if (value === undefined) return figureMarkup(parameters, all, translation);
  const named = new Map([...parameters.named, ['src', value] as const]);
  return figureMarkup({ ...parameters, named }, all, translation);
}

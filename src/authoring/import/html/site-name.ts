import type { Repeated } from './repeated.ts';

/** The signs between a headline and the name of a site in the title of a window. */
const SEPARATOR = /\s+[|–—·•«»:-]+\s+/g;

/** The part behind the last separator, and the separator before it. */
function tailOf(title: string): { tail: string; rest: string } | undefined {
  const last = [...title.matchAll(SEPARATOR)].at(-1);
  return last && { tail: title.slice(last.index + last[0].length), rest: title.slice(0, last.index) };
}

/** Takes the name of a site off the end of a title, or its beginning: the name that is known, or an end that several titles share. */
export function withoutSite(title: string, site: string, repeated: Repeated): string {
  const found = tailOf(title);
  if (found && (found.tail === site || repeated.has(keyOf(found.tail))))
    return withoutSite(found.rest, site, repeated);
  const start = site === '' ? undefined : new RegExp(SEPARATOR.source).exec(title.slice(site.length));
  return title.startsWith(site) && start?.index === 0 ? title.slice(site.length + start[0].length) : title;
}

/** Counts the ends of a title, of which a later one may be the name of the site. */
export function countTails(title: string, repeated: Repeated): void {
  for (let found = tailOf(title); found; found = tailOf(found.rest)) repeated.count(keyOf(found.tail));
}

const keyOf = (tail: string): string => `title ${tail}`;

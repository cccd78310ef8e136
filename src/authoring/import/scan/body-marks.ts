const WORDPRESS = /\[([a-z][\w-]*)([^\]]*)\]/gi;
const HUGO = /\{\{[<%]\s*([a-z][\w-]*)/gi;
const LIQUID = /(?<!\{)\{%-?\s*([a-z]\w*)/gi;
const IMAGE = /<img\b[^>]*?\s(?:data-)?src\s*=\s*(?:"([^"]*)"|'([^']*)')|!\[[^\]]*\]\(\s*<?([^\s)>]+)/gi;

/** The names of a body's shortcodes (WordPress, Hugo, Liquid), once for each use. A word in brackets alone is none. */
export function shortcodesIn(body: string): string[] {
  const found: string[] = [];
  for (const [, name = '', rest = ''] of body.matchAll(WORDPRESS))
    if (/=|\/\s*$/.test(rest) || body.includes(`[/${name}]`)) found.push(name.toLowerCase());
  for (const [, name = ''] of body.matchAll(HUGO)) found.push(name);
  for (const [, name = ''] of body.matchAll(LIQUID)) if (!name.startsWith('end')) found.push(`{% ${name} %}`);
  return found;
}

/** The addresses of a body's pictures. */
export const picturesIn = (body: string): string[] =>
  [...body.matchAll(IMAGE)].map(([, double, single, markdown]) => double ?? single ?? markdown ?? '');

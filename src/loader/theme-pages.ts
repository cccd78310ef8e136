import { join } from 'node:path';
import { diagnostic, type Diagnostic, type Place } from '../archive/diagnostic.ts';
import type { StaticPage } from '../archive/static-page.ts';
import type { Theme, ThemePage } from '../archive/theme.ts';
import { filesOfTheme } from './theme-files.ts';
import { themePlace } from './theme-place.ts';

/** The endings of files of which Astro makes routes. */
const ROUTE = /\.(?:astro|md|markdown|mdown|mkdn|mkd|mdwn|mdx|html|js|ts)$/;

/** Only `.astro` files have the site around them, and a name with parameters would need a list of its pages. */
const PAGE = /^(?:[a-z0-9-]+\/)*[a-z0-9-]+\.astro$/;

/** Reads the names of the theme's own pages: `pages/abo.astro` is `/abo/`. */
export function readThemePages(
  folder: string,
  isReserved: (segment: string) => boolean,
  placeOf: (file: string) => Place,
): [ThemePage[], Diagnostic[]] {
  const pages: ThemePage[] = [];
  const diagnostics: Diagnostic[] = [];
  // Astro makes no routes of files and folders whose names begin with an underscore.
  for (const name of filesOfTheme(join(folder, 'pages'), ROUTE).filter((path) => !/(?:^|\/)_/.test(path))) {
    const file = `pages/${name}`;
    const path = `/${name.replace(/(?:^|\/)index\.astro$|\.astro$/, '')}/`.replace('//', '/');
    const twin = pages.find((page) => page.path === path);
    const other = twin ? `theme/${twin.file}` : ownerOf(path, isReserved);
    if (!PAGE.test(name)) diagnostics.push(diagnostic(placeOf(file), 'theme-page', { file }));
    else if (other !== undefined)
      diagnostics.push(diagnostic(placeOf(file), 'duplicate-url', { url: path, other }));
    else pages.push({ file, path });
  }
  return [pages, diagnostics];
}

/** The program to which a path belongs: Astro makes an error page of `500.astro`, at another path. */
function ownerOf(path: string, isReserved: (segment: string) => boolean): string | undefined {
  const [first = ''] = path.slice(1).split('/');
  if (path === '/500/') return 'Astro';
  return first === '' || isReserved(first) ? 'Nachlese' : undefined;
}

/** Reports pages of the theme at the path of a page in `content/pages`. */
export function themePageConflicts(
  { folder, pages }: Theme,
  standing: readonly StaticPage[],
  contentDir: string,
): Diagnostic[] {
  const placeOf = themePlace(folder, contentDir);
  return pages.flatMap(({ file, path }) => {
    const other = standing.find(({ url }) => url === path)?.file;
    return other === undefined ? [] : [diagnostic(placeOf(file), 'duplicate-url', { url: path, other })];
  });
}

/** The addresses of the theme's pages, which no redirect may have. */
export const claimsOfThemePages = ({ pages }: Theme): { file: string; url: string }[] =>
  pages.map(({ file, path }) => ({ file: `theme/${file}`, url: path }));

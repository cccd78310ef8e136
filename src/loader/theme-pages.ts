import { join } from 'node:path';
import { diagnostic, type Diagnostic, type Place } from '../archive/diagnostic.ts';
import type { StaticPage } from '../archive/static-page.ts';
import type { Theme, ThemePage } from '../archive/theme.ts';
import { astroFiles } from './theme-components.ts';
import { themePlace } from './theme-place.ts';

/** Reads the names of the theme's own pages: `pages/abo.astro` is `/abo/`. A path with parameters would need a list of its pages. */
export function readThemePages(
  folder: string,
  isReserved: (segment: string) => boolean,
  placeOf: (file: string) => Place,
): [ThemePage[], Diagnostic[]] {
  const pages: ThemePage[] = [];
  const diagnostics: Diagnostic[] = [];
  // Astro makes no pages of names with an underscore.
  for (const name of astroFiles(join(folder, 'pages')).filter((path) => !/(?:^|\/)_/.test(path))) {
    const file = `pages/${name}`;
    const path = `/${name.replace(/(?:^|\/)index\.astro$|\.astro$/, '')}/`.replace('//', '/');
    const twin = pages.find((page) => page.path === path);
    const other = twin ? `theme/${twin.file}` : isTaken(path, isReserved) ? 'Nachlese' : undefined;
    if (!/^(?:[a-z0-9-]+\/)*[a-z0-9-]+\.astro$/.test(name))
      diagnostics.push(diagnostic(placeOf(file), 'theme-page', { file }));
    else if (other !== undefined)
      diagnostics.push(diagnostic(placeOf(file), 'duplicate-url', { url: path, other }));
    else pages.push({ file, path });
  }
  return [pages, diagnostics];
}

function isTaken(path: string, isReserved: (segment: string) => boolean): boolean {
  const [first = ''] = path.slice(1).split('/');
  return first === '' || isReserved(first) || /^\d{4}$/.test(first);
}

/** The theme's pages at the path of a page in `content/pages`. */
export function takenThemePages(
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

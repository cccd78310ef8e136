import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Theme } from '../../archive/theme.ts';
import { writeAtomically } from '../../cache/write-atomically.ts';
import { feedStyle } from '../../metadata/feed-style.ts';
import type { Site } from '../../site/site.ts';
import type { BuildSettings } from '../settings.ts';

/** The font file of a theme, for what is drawn; undefined for the default theme's. */
export const fontFileOf = ({ folder, tokens: { fonts } }: Theme): string | undefined =>
  fonts.files[0] && join(folder, fonts.files[0].src);

/** The texts of files that every site has unless `public/` holds one of its own, by their path in the site. */
export function defaultFiles(site: Site, root: string): ReadonlyMap<string, () => string | Promise<string>> {
  const texts = {
    'feed.css': () => feedStyle(site.archive.theme.tokens),
    'favicon.svg': () => iconOf(site),
  };
  return new Map(Object.entries(texts).filter(([name]) => !existsSync(join(root, 'public', name))));
}

async function iconOf({ archive: { theme, settings }, chrome }: Site): Promise<string> {
  // The font library takes 0.06 s to load, and most newsrooms have an icon of their own.
  const { siteIconSvg } = await import('../../images/site-icon.ts');
  return siteIconSvg(settings.title, chrome.look, fontFileOf(theme));
}

/** Writes the default files into the cache folder. Returns site path → path of the file. */
export async function defaultAssets(
  site: Site,
  { root, cacheDir }: Pick<BuildSettings, 'root' | 'cacheDir'>,
): Promise<Map<string, string>> {
  const assets = new Map<string, string>();
  for (const [name, text] of defaultFiles(site, root)) {
    const source = join(cacheDir, 'default-files', name);
    writeAtomically(source, await text());
    assets.set(name, source);
  }
  return assets;
}

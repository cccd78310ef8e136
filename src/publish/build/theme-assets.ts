import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { writeAtomically } from '../../cache/write-atomically.ts';
import type { Theme } from '../../archive/theme.ts';
import { siteIconSvg } from '../../images/site-icon.ts';
import { feedStyle } from '../../metadata/feed-style.ts';
import type { Site } from '../../site/site.ts';
import type { BuildSettings } from '../settings.ts';

/** The font file of a theme, for what is drawn; undefined for the default theme's. */
export const fontFileOf = ({ folder, tokens: { fonts } }: Theme): string | undefined =>
  fonts.files[0] && join(folder, fonts.files[0].src);

/** The style of feeds, and the icon. A file in `public/` takes the place of either. Returns site path → path of the file. */
export function themeAssets(
  { archive: { theme, settings }, chrome }: Site,
  { root, cacheDir }: Pick<BuildSettings, 'root' | 'cacheDir'>,
): Map<string, string> {
  const texts = {
    'feed.css': () => feedStyle(theme.tokens),
    'favicon.svg': () => siteIconSvg(settings.title, chrome.look, fontFileOf(theme)),
  };
  const needed = Object.entries(texts).filter(([name]) => !existsSync(join(root, 'public', name)));
  return new Map(
    needed.map(([name, make]) => {
      const source = join(cacheDir, 'theme', name);
      writeAtomically(source, make());
      return [name, source];
    }),
  );
}

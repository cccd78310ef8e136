import type { Theme } from '../archive/theme.ts';
import type { Version } from '../archive/version.ts';
import type { ShownPicture } from '../images/shown-picture.ts';
import { shownPictures } from './body.ts';
import type { SiteChrome } from '../site/site-chrome.ts';
import type { Site } from '../site/site.ts';

/** What the routes need of a site besides the props of their pages. Serialisable, for rendering in another process. */
export interface RenderContext {
  contentDir: string;
  chrome: SiteChrome;
  theme: Theme;
  /** The `.mdx` files of articles and static pages, with the pictures in their bodies. */
  mdx: readonly { file: string; pictures: Readonly<Record<string, ShownPicture>> }[];
  /** The versions of articles with more than one, by file path. */
  versions: Readonly<Record<string, readonly Version[]>>;
}

export function contextOf({ archive, chrome, common }: Site): RenderContext {
  const { contentDir, theme, articles, pages, provenance } = archive;
  const mdx = [
    ...articles
      .filter(({ format }) => format === 'mdx')
      .map(({ file, bodyPictures }) => ({ file, pictures: shownPictures(common.images, bodyPictures) })),
    ...pages.filter(({ format }) => format === 'mdx').map(({ file }) => ({ file, pictures: {} })),
  ];
  return { contentDir, chrome, theme, mdx, versions: Object.fromEntries(provenance?.versions ?? []) };
}

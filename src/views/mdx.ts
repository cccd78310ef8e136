import { fileURLToPath } from 'node:url';
import { relative } from 'node:path';
import type { HastPluginList, PluginFactoryContext } from 'satteri';
import { shownPicture, type ShownPicture } from '../images/variants.ts';
import { bodyPlugins } from '../markdown/satteri-plugins.ts';
import { bodyOptions } from './body.ts';
import { currentSite } from './current.ts';

/** The transformations of a Markdown body for an `.mdx` file, which Astro compiles; its pictures are found by its path. */
export function mdxPlugins({ fileURL }: PluginFactoryContext): HastPluginList {
  const { archive, frame } = currentSite();
  const file = fileURL === undefined ? '' : relative(archive.contentDir, fileURLToPath(fileURL));
  const article = archive.articles.find((candidate) => candidate.file === file);
  const pictures: Record<string, ShownPicture> = {};
  for (const [src, picture] of Object.entries(article?.bodyPictures ?? {})) {
    pictures[src] = shownPicture(picture, 'body');
  }
  return bodyPlugins(bodyOptions(frame, pictures));
}

import { fileURLToPath } from 'node:url';
import { relative } from 'node:path';
import type { HastPluginList, PluginFactoryContext } from 'satteri';
import { bodyPlugins } from '../../markdown/satteri-plugins.ts';
import { bodyOptions } from '../../views/body.ts';
import { currentContext } from './current-pages.ts';

/** The transformations of a Markdown body for an `.mdx` file, which Astro compiles; its pictures are found by its path. */
export function mdxPlugins({ fileURL }: PluginFactoryContext): HastPluginList {
  const { contentDir, chrome, mdx } = currentContext();
  const file = fileURL === undefined ? '' : relative(contentDir, fileURLToPath(fileURL));
  const known = mdx.find((candidate) => candidate.file === file);
  return bodyPlugins(bodyOptions(chrome, known?.pictures ?? {}));
}

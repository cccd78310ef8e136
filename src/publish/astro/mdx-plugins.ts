import { fileURLToPath } from 'node:url';
import { relative } from 'node:path';
import type { HastPluginList, PluginFactoryContext } from 'satteri';
import { bodyPlugins } from '../../markdown/satteri-plugins.ts';
import { bodyOptions } from '../../views/body.ts';
import type { RenderContext } from '../../views/context.ts';

/** The transformations of a Markdown body, for an `.mdx` file that Astro compiles. Its pictures are looked up by its path. */
export const mdxPlugins =
  (context: () => RenderContext) =>
  ({ fileURL }: PluginFactoryContext): HastPluginList => {
    const { contentDir, chrome, mdx } = context();
    const file = fileURL === undefined ? '' : relative(contentDir, fileURLToPath(fileURL));
    const pictures = mdx.find((candidate) => candidate.file === file)?.pictures ?? {};
    return bodyPlugins(bodyOptions(chrome, pictures));
  };

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { decode } from '../../loader/content-text.ts';
import type { RenderContext } from '../../views/context.ts';

const ID = 'virtual:nachlese/mdx';

/**
 * A virtual module that maps each published `.mdx` file to its compiled component, for the routes. The files are decoded like all
 * content: with Windows line ends, a page would have other bytes.
 */
export function mdxModules(context: () => RenderContext): Plugin {
  return {
    name: 'nachlese:mdx',
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    load(id) {
      if (id.endsWith('.mdx') && id.startsWith(`${context().contentDir}/`)) return decode(readFileSync(id));
      if (id !== `\0${ID}`) return undefined;
      const { contentDir, mdx } = context();
      const entries = mdx.map(
        ({ file }) => `${JSON.stringify(file)}: () => import(${JSON.stringify(join(contentDir, file))}),`,
      );
      return `export const components = {\n${entries.join('\n')}\n};`;
    },
  };
}

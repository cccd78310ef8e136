import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { Archive } from '../archive/archive.ts';

const ID = 'virtual:nachlese/mdx';

/** A module that maps each published `.mdx` file to its compiled component, for the routes. */
export function mdxModules(archive: () => Archive): Plugin {
  return {
    name: 'nachlese:mdx',
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    load(id) {
      if (id !== `\0${ID}`) return undefined;
      const { articles, pages, contentDir } = archive();
      const files = [...articles, ...pages].filter(({ format }) => format === 'mdx').map(({ file }) => file);
      const entries = files.map(
        (file) => `${JSON.stringify(file)}: () => import(${JSON.stringify(join(contentDir, file))}),`,
      );
      return `export const components = {\n${entries.join('\n')}\n};`;
    },
  };
}

import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { Theme } from '../../archive/theme.ts';
import { PROGRAM_FOLDER } from '../../cache/program-folder.ts';
import { themeCss } from './theme-css.ts';

const SOURCE = join(PROGRAM_FOLDER, 'src');
const COMPONENTS = join(SOURCE, 'components');

/** The theme's style sheet, which `style.css` of the theme is a part of. */
export const THEME_CSS = 'virtual:nachlese/theme.css';

/** Virtual modules, by name, with what they hold of a theme. */
const MODULES: Readonly<Record<string, (theme: Theme) => string>> = {
  [THEME_CSS]: themeCss,
  'virtual:nachlese/theme': themeModule,
};

/**
 * Puts a theme in the place of the default one: its components for ours of the same name, its style sheet after ours. A theme's component
 * may import the one that it replaces from `nachlese/components/`.
 */
export function themeModules(theme: () => Theme): Plugin {
  return {
    name: 'nachlese:theme',
    enforce: 'pre',
    resolveId(id, importer) {
      if (Object.hasOwn(MODULES, id)) return `\0${id}`;
      const own = ownModule(id);
      if (own !== undefined) return own;
      const name = /\/(?<name>[A-Z]\w*)\.astro$/.exec(id)?.groups?.['name'];
      if (!id.startsWith('.') || name === undefined || importer === undefined) return undefined;
      const { folder, components } = theme();
      const isOurs = join(importer, '..', id) === join(COMPONENTS, `${name}.astro`);
      return isOurs && components.some((one) => one === name)
        ? join(folder, 'components', `${name}.astro`)
        : undefined;
    },
    load: (id) => (id.startsWith('\0virtual:nachlese/theme') ? MODULES[id.slice(1)]?.(theme()) : undefined),
  };
}

/** What a theme imports of this program, here and in the installed package. */
function ownModule(id: string): string | undefined {
  const [, kind, name] = /^nachlese\/(components|layouts)\/([\w/]+\.astro)$/.exec(id) ?? [];
  if (kind !== undefined && name !== undefined) return join(SOURCE, kind, name);
  return id === 'nachlese/theme' ? join(SOURCE, 'package', THEME_MODULE) : undefined;
}

const THEME_MODULE = import.meta.filename.endsWith('.js') ? 'theme.js' : 'theme.ts';

function themeModule({ folder, components, mdx }: Theme): string {
  const imports = mdx.map(
    ({ name }) => `import ${name} from ${JSON.stringify(join(folder, 'mdx', `${name}.astro`))};`,
  );
  return `${imports.join('\n')}
export const replaced = ${JSON.stringify(components)};
export const mdxComponents = { ${mdx.map(({ name }) => name).join(', ')} };
`;
}

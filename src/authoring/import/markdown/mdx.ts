import { embeddedAddress } from './tag-markup.ts';
import { tagParameters } from './tag-parameters.ts';
import type { Translation } from './translation.ts';

const IMPORT = /^import\s+(?:(\w+)\s+from\s+)?[^\n;]*?["']([^"'\n]+)["'];?[ \t]*$/gm;
const EXPORT = /^export\s+[^]*?(?=\n[ \t]*\n|$(?![^]))/gm;
const COMMENT = /\{\s*\/\*[^]*?\*\/\s*\}/g;
/** A component of the old site, with its attributes. */
const COMPONENT = /<(\/?)([A-Z][\w.]*)((?:\s+[^<>{}]*(?:\{[^{}]*\}[^<>{}]*)*)?)\/?>/g;
const EXPRESSION = /\{([^{}\n]*)\}/g;

/** MDX as Markdown: imported pictures are shown, components lose their tags, and expressions are lost unless they are texts. */
export function withoutMdx(text: string, { tell, changed }: Translation): string {
  const imports = new Map<string, string>();
  const addressIn = (attributes: string, name: string): string => {
    const [, literal, variable] =
      new RegExp(`\\b${name}=(?:["']([^"']*)["']|\\{["'\`]?([^}"'\`]*)["'\`]?\\})`).exec(attributes) ?? [];
    return (
      literal ??
      (variable === undefined ? '' : (imports.get(variable.trim().split('.')[0] ?? '') ?? variable))
    );
  };
  return text
    .replace(IMPORT, (all, name: string | undefined, path: string) => {
      changed({ dropped: all });
      if (name !== undefined) imports.set(name, path);
      return '';
    })
    .replace(EXPORT, (all) => {
      tell('component', 'export', all, { dropped: all });
      return '';
    })
    .replace(COMMENT, (all) => {
      changed({ dropped: all });
      return '';
    })
    .replace(COMPONENT, (all: string, slash: string, name: string, attributes: string) => {
      const src = slash === '' ? addressIn(attributes, 'src') : '';
      if (/^(?:Image|Picture|Img|Figure)$/.test(name) && src !== '')
        return `<img src="${src}" alt="${addressIn(attributes, 'alt')}">`;
      if (slash === '') {
        const address = embeddedAddress(name, tagParameters(attributes));
        if (address === undefined) tell('component', name, all);
        else tell('embed', name, address, { added: address, dropped: all });
        if (address !== undefined) return `<${address}>`;
      }
      return '';
    })
    .replace(/(\s(?:src|href)=)\{(\w+)(?:\.src)?\}/g, (all, start: string, name: string) => {
      const path = imports.get(name);
      return path === undefined ? all : `${start}"${path}"`;
    })
    .replace(EXPRESSION, (all, expression: string) => {
      const [, literal] = /^\s*["'`]([^"'`]*)["'`]\s*$/.exec(expression) ?? [];
      if (literal === undefined) tell('component', '{ }', all, { dropped: all });
      return literal ?? '';
    });
}

import { escapeHtml } from '../../../markdown/escape-html.ts';
import { embeddedAddress } from './tag-markup.ts';
import { tagParameters } from './tag-parameters.ts';
import type { Translation } from './translation.ts';

const IMPORT = /^import\s+(?:(\w+)\s+from\s+)?[^\n;]*?["']([^"'\n]+)["'];?[ \t]*$/gm;
const EXPORT = /^export\s+[^]*?(?=\n[ \t]*\n|$(?![^]))/gm;
const COMMENT = /\{\s*\/\*[^]*?\*\/\s*\}/g;
/** A component of the old site, with its attributes. */
const COMPONENT = /<(\/?)([A-Z][\w.]*)((?:\s+[^<>{}]*(?:\{[^{}]*\}[^<>{}]*)*)?)\/?>/g;
const PICTURE = /^(?:Image|Picture|Img|Figure)$/;
const EXPRESSION = /\{([^{}\n]*)\}/g;

/** MDX as Markdown: imported pictures are shown, components lose their tags, and expressions are lost unless they are texts. */
export function withoutMdx(text: string, { tell, changed }: Translation): string {
  const imports = new Map<string, string>();
  const attributeIn = (attributes: string, name: string): string => {
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
      const src = slash === '' ? attributeIn(attributes, 'src') : '';
      if (PICTURE.test(name) && src !== '') {
        const caption = attributeIn(attributes, 'caption') || attributeIn(attributes, 'title');
        // Browsers read `<image>` as `<img>`.
        const counts = { pictures: name === 'Image' ? 0 : 1, captions: caption === '' ? 0 : 1 };
        changed({ added: caption, counts });
        return figureHtml(src, attributeIn(attributes, 'alt'), caption);
      }
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

/** As HTML, since components stand within HTML, where Markdown is text. */
function figureHtml(src: string, alt: string, caption: string): string {
  const image = `<img src="${escapeHtml(src)}" alt="${escapeHtml(alt)}">`;
  return caption === '' ? image : `<figure>${image}<figcaption>${escapeHtml(caption)}</figcaption></figure>`;
}

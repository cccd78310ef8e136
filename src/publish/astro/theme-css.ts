import { join } from 'node:path';
import type { SchemeColor, Theme, Tokens } from '../../archive/theme.ts';

/** The style sheet of a theme: its font faces and tokens replace ours, and its own rules come after all of ours. */
export function themeCss({ folder, tokens, hasStyle }: Theme): string {
  const rules = [...facesOf(folder, tokens), ...rootOf(tokens)];
  const own = hasStyle ? `@import ${JSON.stringify(join(folder, 'style.css'))} layer(theme);\n` : '';
  // Layers come in the order in which they are first named; an empty theme needs none.
  if (rules.length === 0 && own === '') return '';
  return `@layer base, layout, parts, theme;\n${own}@layer base {\n${rules.join('\n')}\n}\n`;
}

const facesOf = (folder: string, { fonts }: Tokens): string[] =>
  fonts.files.map(
    ({ family, src, weight, style }) =>
      `@font-face { font-family: '${family}'; src: url(${JSON.stringify(join(folder, src))}); font-display: optional; ${
        weight === undefined ? '' : `font-weight: ${weight}; `
      }${style === undefined ? '' : `font-style: ${style}; `}}`,
  );

/** The names of the custom properties for stacks of fonts. */
const STACKS = { text: 'serif', interface: 'sans' } as const;

type Entries = [name: string, value: string | SchemeColor][];

function rootOf({ colors, fonts, sizes }: Tokens): string[] {
  const properties: [name: string, value: string][] = [
    ...(Object.entries(colors) as Entries).map(([name, color]) => [
      name,
      typeof color === 'string' ? color : `light-dark(${color.light}, ${color.dark})`,
    ]),
    ...(['text', 'interface'] as const).flatMap((name) =>
      fonts[name] === undefined ? [] : [[STACKS[name], fonts[name]]],
    ),
    ...Object.entries(sizes),
  ];
  if (properties.length === 0) return [];
  return [`:root { ${properties.map(([name, value]) => `--${name}: ${value};`).join(' ')} }`];
}

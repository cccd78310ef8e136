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

function rootOf({ colors, fonts, sizes }: Tokens): string[] {
  const stacks = { serif: fonts.text && withFallbacks(fonts.text), sans: fonts.interface };
  const declarations = Object.entries({ ...colors, ...stacks, ...sizes }).flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name}: ${cssValue(value)};`],
  );
  return declarations.length === 0 ? [] : [`:root { ${declarations.join(' ')} }`];
}

/** The default theme's typeface, and the faces that stand in for it until it arrives, as in tokens.css; `npm run fonts` makes them. */
const OWN_FACE = /'Source Serif 4'|"Source Serif 4"|Source Serif 4(?=,|$)/;
const OWN_FALLBACKS = ['Georgia', 'Noto Serif', 'Times New Roman'];

/** A list of families with the fallback faces of our own, if it names that. */
const withFallbacks = (families: string): string =>
  families.replace(OWN_FACE, (own) =>
    [own, ...OWN_FALLBACKS.map((name) => `'Source Serif 4 Fallback: ${name}'`)].join(', '),
  );

const cssValue = (value: string | SchemeColor): string =>
  typeof value === 'string' ? value : `light-dark(${value.light}, ${value.dark})`;

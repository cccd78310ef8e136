import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { diagnostic, type Diagnostic, type Locate } from '../archive/diagnostic.ts';
import { FIXED_COLORS, FONT_STACKS, noTheme, SCHEME_COLORS, SIZES, type Tokens } from '../archive/theme.ts';
import { COLORS, SCHEMES } from '../styles/colors.ts';
import { blobId } from '../cache/blob-id.ts';
import { contrastOf } from './contrast.ts';
import { readFields, type Expectations } from './validation.ts';

const color = z
  .string()
  .regex(/^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i)
  .overwrite((text) => text.toLowerCase().replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3'));
const scheme = z.strictObject({ light: color, dark: color });
/** No quotation marks that end, no braces: the text is written into a style sheet. */
const families = z
  .string()
  .regex(/^(?:'[\w &.-]+'|[\w-]+(?: [\w-]+)*)(?:, *(?:'[\w &.-]+'|[\w-]+(?: [\w-]+)*))*$/);
const LENGTH = String.raw`\d*\.?\d+(?:rem|em|px|ch|vw|vi|%)`;
const length = z
  .string()
  .regex(new RegExp(String.raw`^(?:${LENGTH}|(?:clamp|min|max|calc)\([\w\s.,+*/%-]+\))$`));

const optional = <T extends z.ZodType>(names: readonly string[], type: T) =>
  Object.fromEntries(names.map((name) => [name, type.optional()]));

const fontFile = z.strictObject({
  family: z.string().regex(/^[\w &.-]+$/),
  src: z.string().regex(/^(?:\.\/)?(?!.*\.\.)[\w./-]+\.(?:woff2|woff|ttf|otf)$/),
  weight: z
    .string()
    .regex(/^\d{1,4}(?: \d{1,4})?$/)
    .optional(),
  style: z.enum(['normal', 'italic']).optional(),
});

/** `theme/tokens.yaml`. */
export const tokensSchema = z.strictObject({
  colors: z
    .strictObject({ ...optional(SCHEME_COLORS, scheme), ...optional(FIXED_COLORS, color) })
    .default({}),
  fonts: z
    .strictObject({ ...optional(FONT_STACKS, families), files: z.array(fontFile).default([]) })
    .default({ files: [] }),
  sizes: z.strictObject(optional(SIZES, length)).default({}),
});

const expectations: Expectations = {
  ...Object.fromEntries(['colors', 'fonts', 'sizes'].map((name) => [name, 'map'])),
  ...Object.fromEntries(
    SCHEME_COLORS.flatMap((name) => [
      [`colors.${name}`, 'schemeColor'],
      [`colors.${name}.light`, 'color'],
      [`colors.${name}.dark`, 'color'],
    ]),
  ),
  ...Object.fromEntries(FIXED_COLORS.map((name) => [`colors.${name}`, 'color'])),
  ...Object.fromEntries(FONT_STACKS.map((name) => [`fonts.${name}`, 'fontFamilies'])),
  ...Object.fromEntries(SIZES.map((name) => [`sizes.${name}`, 'cssLength'])),
  'fonts.files': 'fontFiles',
  'fonts.files.*': 'fontFiles',
  'fonts.files.family': 'fontFamily',
  'fonts.files.src': 'fontFile',
  'fonts.files.weight': 'fontWeight',
  'fonts.files.style': 'fontStyle',
};

/** Validates `theme/tokens.yaml`: names, forms, font files that exist, and contrasts. */
export function readTokens(folder: string, data: unknown, locate: Locate): [Tokens, Diagnostic[]] {
  const fields = readFields(tokensSchema, data ?? {}, locate, expectations);
  if (Array.isArray(fields)) return [noTheme(folder).tokens, fields];
  const missing: Diagnostic[] = [];
  const files = fields.fonts.files.flatMap((file, index) => {
    const path = join(folder, file.src);
    if (existsSync(path)) return [{ ...file, hash: blobId(readFileSync(path)) }];
    const name = `theme/${file.src.replace(/^\.\//, '')}`;
    missing.push(diagnostic(locate(['fonts', 'files', index, 'src']), 'theme-file', { file: name }));
    return [];
  });
  const tokens: Tokens = { ...fields, fonts: { ...fields.fonts, files } };
  return [tokens, [...missing, ...lowContrasts(tokens, locate)]];
}

/** Text on its grounds; WCAG 2.2 asks for 4.5 to 1 (success criterion 1.4.3). */
const MINIMUM = 4.5;

/** A token, its colour, and its place in the file; without one it has the default. */
interface Shade {
  name: string;
  color: string;
  place: readonly string[] | undefined;
}

function lowContrasts({ colors }: Tokens, locate: Locate): Diagnostic[] {
  return [...schemePairs(colors), brandPair(colors)].flatMap(([text, ground]) => {
    const place = text.place ?? ground.place;
    const contrast = contrastOf(text.color, ground.color);
    if (place === undefined || contrast >= MINIMUM) return [];
    const described = ({ name, color: written }: Shade): string => `${name} (${written})`;
    return [
      diagnostic(locate(place), 'theme-contrast', {
        ...{ text: described(text), ground: described(ground), contrast: Math.floor(contrast * 10) / 10 },
      }),
    ];
  });
}

function schemePairs(colors: Tokens['colors']): [text: Shade, ground: Shade][] {
  const shade = (name: (typeof SCHEME_COLORS)[number], mode: 'light' | 'dark'): Shade => ({
    name,
    color: (colors[name] ?? SCHEMES[name])[mode],
    place: colors[name] && ['colors', name, mode],
  });
  return (['ink', 'soft', 'accent'] as const).flatMap((text) =>
    (['paper', 'tint'] as const).flatMap((ground) =>
      (['light', 'dark'] as const).map((mode): [Shade, Shade] => [shade(text, mode), shade(ground, mode)]),
    ),
  );
}

function brandPair(colors: Tokens['colors']): [text: Shade, ground: Shade] {
  const shade = (name: 'brand' | 'onBrand'): Shade => ({
    name,
    color: colors[name] ?? COLORS[name],
    place: colors[name] === undefined ? undefined : ['colors', name],
  });
  return [shade('onBrand'), shade('brand')];
}

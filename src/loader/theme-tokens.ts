import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { diagnostic, type Diagnostic, type Locate } from '../archive/diagnostic.ts';
import {
  FIXED_COLORS,
  FONT_STACKS,
  noTheme,
  SCHEME_COLORS,
  type SchemeColor,
  SIZES,
  type Tokens,
} from '../archive/theme.ts';
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
const LENGTH = String.raw`\d*\.?\d+(?:rem|em|px|ch|vw|vi|%)?`;
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
  'fonts.files.src': 'fontFile',
  'fonts.files.weight': 'fontWeight',
};

/** Validates `theme/tokens.yaml`: names, forms, font files that exist, and contrasts. */
export function readTokens(folder: string, data: unknown, locate: Locate): [Tokens, Diagnostic[]] {
  const none = noTheme(folder).tokens;
  const fields = readFields(tokensSchema, data ?? {}, locate, expectations);
  if (Array.isArray(fields)) return [none, fields];
  const files = fields.fonts.files.filter(({ src }) => existsSync(join(folder, src)));
  const hashed = files.map((file) => ({ ...file, hash: blobId(readFileSync(join(folder, file.src))) }));
  const tokens: Tokens = { ...fields, fonts: { ...fields.fonts, files: hashed } };
  const missing = fields.fonts.files.flatMap(({ src }, index) =>
    existsSync(join(folder, src))
      ? []
      : [
          diagnostic(locate(['fonts', 'files', index, 'src']), 'theme-file', {
            file: `theme/${src.replace(/^\.\//, '')}`,
          }),
        ],
  );
  return [tokens, [...missing, ...lowContrasts(tokens, locate)]];
}

/** Text on its grounds; WCAG 2.2 asks for 4.5 to 1 (success criterion 1.4.3). */
const MINIMUM = 4.5;

function lowContrasts({ colors }: Tokens, locate: Locate): Diagnostic[] {
  const of = (name: (typeof SCHEME_COLORS)[number]): SchemeColor => colors[name] ?? SCHEMES[name];
  const pairs = (['ink', 'soft', 'accent'] as const).flatMap((text) =>
    (['paper', 'tint'] as const).flatMap((ground) =>
      (['light', 'dark'] as const).map((mode) => {
        const at = colors[text] ? ['colors', text, mode] : ['colors', ground, mode];
        return { at, text: of(text)[mode], ground: of(ground)[mode], isOwn: colors[text] ?? colors[ground] };
      }),
    ),
  );
  const [brand, onBrand] = [colors.brand ?? COLORS.brand, colors.onBrand ?? COLORS.onBrand];
  const at = ['colors', colors.brand === undefined ? 'onBrand' : 'brand'];
  pairs.push({ at, text: onBrand, ground: brand, isOwn: undefined });
  const isSet = ({ isOwn, at: [, name = ''] }: (typeof pairs)[number]): boolean =>
    isOwn !== undefined || name in colors;
  return pairs.filter(isSet).flatMap(({ at: path, text, ground }) => {
    const contrast = contrastOf(text, ground);
    if (contrast >= MINIMUM) return [];
    return [
      diagnostic(locate(path), 'theme-contrast', { text, ground, contrast: Math.floor(contrast * 10) / 10 }),
    ];
  });
}

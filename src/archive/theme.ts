/**
 * The components that a theme may replace, with the props that they get. Their types are in `src/package/theme.ts`; changing one takes a
 * major version.
 */
export const REPLACEABLE = {
  Head: ['chrome', 'head'],
  Header: ['chrome', 'category'],
  Footer: ['chrome'],
  Front: ['chrome', 'layout', 'lead', 'topic', 'cards', 'pinned', 'newest', 'blocks'],
  Lead: ['lead', 'language'],
  Card: ['card', 'level', 'language'],
  ListHeader: ['chrome', 'title', 'description', 'places'],
  ArticleHeader: ['article', 'language'],
  ArticleEnd: ['chrome', 'head', 'article'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type ReplaceableName = keyof typeof REPLACEABLE;

/** Colours as `#rrggbb`. */
export interface SchemeColor {
  light: string;
  dark: string;
}

export const SCHEME_COLORS = ['paper', 'tint', 'ink', 'soft', 'rule', 'accent'] as const;
export const FIXED_COLORS = ['brand', 'onBrand', 'onBrandSoft'] as const;
export const FONT_STACKS = ['text', 'interface'] as const;
export const SIZES = ['small', 'text', 'large', 'title', 'display', 'measure'] as const;

/** A font file of the theme, for `@font-face`. */
export interface FontFile {
  family: string;
  /** Path from the theme's folder. */
  src: string;
  weight?: string | undefined;
  style?: 'normal' | 'italic' | undefined;
  /** Git blob id of the file. */
  hash: string;
}

type Some<K extends string, V> = { [N in K]?: V | undefined };

/** Colours, typefaces and measures that differ from the default theme's. */
export interface Tokens {
  colors: Some<(typeof SCHEME_COLORS)[number], SchemeColor> & Some<(typeof FIXED_COLORS)[number], string>;
  /** Lists of font families, as in CSS. */
  fonts: Some<(typeof FONT_STACKS)[number], string> & { files: readonly FontFile[] };
  /** Lengths in CSS. */
  sizes: Some<(typeof SIZES)[number], string>;
}

/** A component of the theme for `.mdx` articles: the first attribute is required. */
export interface MdxComponent {
  name: string;
  attributes: readonly [string, ...string[]];
}

/** A text of a page: with `{1}` for its first value, and forms for one and for other numbers where it has them. */
export type OwnWord = string | readonly string[] | { one: string; other: string };

/** A page of the theme. */
export interface ThemePage {
  /** Path from the theme's folder, such as `pages/abo.astro`. */
  file: string;
  /** Path on the site, such as `/abo/`. */
  path: string;
}

/** A newsroom's look: the folder `theme/` beside the content. Without one, everything is the default's. */
export interface Theme {
  folder: string;
  tokens: Tokens;
  hasStyle: boolean;
  components: readonly ReplaceableName[];
  mdx: readonly MdxComponent[];
  /** By the path of the text among the messages, such as `versions.title`. */
  words: Readonly<Record<string, OwnWord>>;
  pages: readonly ThemePage[];
}

/** Whether a theme has components, elements for articles or pages, and thus code that may fail. */
export const hasCode = ({ components, mdx, pages }: Theme): boolean =>
  components.length + mdx.length + pages.length > 0;

export const noTheme = (folder: string): Theme => ({
  ...{ folder, hasStyle: false, components: [], mdx: [], words: {}, pages: [] },
  tokens: { colors: {}, fonts: { files: [] }, sizes: {} },
});

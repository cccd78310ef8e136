/// <reference types="astro/client" />

declare module 'virtual:nachlese/mdx' {
  import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

  /** Compiled `.mdx` files by their path relative to the content folder. */
  export const components: Readonly<Record<string, () => Promise<{ default: AstroComponentFactory }>>>;
}

declare module 'virtual:nachlese/theme' {
  import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

  /** The components that the theme replaces. */
  export const replaced: readonly string[];
  /** The theme's components for `.mdx` articles, by name. */
  export const mdxComponents: Readonly<Record<string, AstroComponentFactory>>;
}

declare module 'virtual:nachlese/theme.css';

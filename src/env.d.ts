/// <reference types="astro/client" />

declare module 'virtual:nachlese/mdx' {
  import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

  /** Compiled `.mdx` files by their path relative to the content folder. */
  export const components: Readonly<Record<string, () => Promise<{ default: AstroComponentFactory }>>>;
}

import { satteri } from '@astrojs/markdown-satteri';
import type { HastPluginList } from 'satteri';
import { maskStars, unmaskStars } from '../../markdown/letter-stars.ts';
import { publishedText } from '../../archive/published-text.ts';
import { bodyFeatures } from '../../markdown/body.ts';
import { literalAutolinks } from '../../markdown/satteri-plugins.ts';
import { bodyOptions } from '../../views/body.ts';
import type { SiteChrome } from '../../site/site-chrome.ts';

/**
 * Compiles `.mdx` files by the rules of `.md`: stars between letters are masked before and restored in the compiled code.
 * Typography is applied to the rendered HTML.
 */
export function mdxProcessor(chrome: Pick<SiteChrome, 'language' | 'url'>, hastPlugins: HastPluginList) {
  const features = { ...bodyFeatures(bodyOptions(chrome, {}).labels), smartPunctuation: false };
  const processor = satteri({ mdastPlugins: [literalAutolinks], hastPlugins, features });
  return {
    ...processor,
    async createMdxRenderer(...settings: Parameters<NonNullable<typeof processor.createMdxRenderer>>) {
      const renderer = await processor.createMdxRenderer?.(...settings);
      if (!renderer) throw new Error('@astrojs/markdown-satteri does not compile MDX any more.');
      return {
        ...renderer,
        process: async (content: string, ...others: [string, Record<string, unknown>]) => {
          const result = await renderer.process(maskStars(publishedText(content)), ...others);
          return { ...result, code: unmaskStars(result.code) };
        },
      };
    },
  };
}

import type { Root } from 'mdast';
import { markdownToMdast, mdxToMdast } from 'satteri';
import { maskStars, unmaskTree } from './letter-stars.ts';
import { maySwallow, splitAutolinks } from './literal-autolinks.ts';

/**
 * Parses a body as its page shows it: CommonMark and GFM, except that a star between letters is text, and an address in running text
 * ends before a quotation mark. Everything that reads Markdown uses this parser. Throws if MDX is invalid.
 */
export function syntaxTree(body: string, format: 'md' | 'mdx'): Root {
  const masked = maskStars(body);
  const parse = format === 'mdx' ? mdxToMdast : markdownToMdast;
  const tree = parse(masked, { features: { frontmatter: false } }) as Root;
  if (masked !== body) unmaskTree(tree);
  if (maySwallow(body)) splitAutolinks(tree);
  return tree;
}

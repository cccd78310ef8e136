import { visit } from 'unist-util-visit';
import { syntaxTree } from '../../../markdown/syntax-tree.ts';
import type { Effect } from '../losses/effect.ts';

/** What Markdown holds besides words, negative: it is lost when the text becomes code. */
export function withoutStructure(markdown: string): NonNullable<Effect['counts']> {
  const counts = { pictures: 0, links: 0, tables: 0, items: 0, headings: 0 };
  visit(syntaxTree(markdown, 'md'), ({ type }) => {
    if (type === 'image') counts.pictures--;
    else if (type === 'table') counts.tables--;
    else if (type === 'listItem') counts.items--;
    else if (type === 'heading') counts.headings--;
    else if (type === 'link') counts.links--;
  });
  return counts;
}

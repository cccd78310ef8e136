import type { Nodes } from 'mdast';
import { proseOf } from '../../../i18n/author-languages.ts';
import { linkText as textOf } from '../links.ts';
import { documentRule } from '../rule.ts';

export const linkText = documentRule({
  name: 'link-text',
  severity: 'info',
  check({ tree, bodyStart, language }, report) {
    const { vagueLinks } = proseOf(language);
    const visit = (node: Nodes): void => {
      if (node.type === 'link' && node.position) {
        const text = textOf(node);
        const [start, end] = [node.position.start.offset as number, node.position.end.offset as number];
        if (
          vagueLinks.has(
            text
              .toLowerCase()
              .replace(/[.…»›]+$/, '')
              .trim(),
          )
        )
          report({ start: bodyStart + start, end: bodyStart + end }, { text });
      } else if ('children' in node) node.children.forEach(visit);
    };
    visit(tree);
  },
});

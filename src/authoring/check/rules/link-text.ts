import { proseOf } from '../../../i18n/author-languages.ts';
import { linkText as textOf } from '../links.ts';
import { nodesOfType } from '../nodes.ts';
import { documentRule } from '../rule.ts';

export const linkText = documentRule({
  name: 'link-text',
  readsLanguage: true,
  severity: 'info',
  check(document, report) {
    const { vagueLinks } = proseOf(document.language);
    for (const { node, span } of nodesOfType(document, 'link')) {
      const text = textOf(node);
      const words = text.toLowerCase().replace(/[.…»›]+$/, '');
      if (vagueLinks.has(words.trim())) report(span, { text });
    }
  },
});

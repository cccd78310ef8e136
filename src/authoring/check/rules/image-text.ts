import { basename } from 'node:path/posix';
import { proseOf } from '../../../i18n/author-languages.ts';
import type { Language } from '../../../archive/language.ts';
import { documentRule } from '../rule.ts';
import { nodesOfType } from '../nodes.ts';
import { imageField } from './image-field.ts';

export const imageAlt = documentRule({
  name: 'image-alt',
  severity: 'warning',
  check(document, report) {
    const { article, language } = document;
    const image = article?.image;
    const place = imageField(document, 'alt');
    if (image && place) {
      const problem = problemOf(image.alt, image.picture.file, language);
      if (problem) report(place, { problem, alt: image.alt });
    }
    for (const { node, span } of nodesOfType(document, 'image')) {
      const alt = node.alt ?? '';
      const problem = problemOf(alt, node.url, language);
      if (problem) report(span, { problem, alt });
    }
  },
});

function problemOf(alt: string, src: string, language: Language) {
  const text = alt.trim().toLowerCase();
  const name = basename(src).toLowerCase();
  if (text === '') return 'missing';
  if (text === name || text === name.replace(/\.\w+$/, '') || /\.(?:jpe?g|png|gif|webp|avif)$/.test(text))
    return 'file-name';
  return proseOf(language).genericAlts.has(text) ? 'generic' : undefined;
}

export const imageCredit = documentRule({
  name: 'image-credit',
  readsLanguage: true,
  severity: 'warning',
  check(document, report) {
    const { credit } = proseOf(document.language);
    for (const { node, span } of nodesOfType(document, 'image')) {
      if (!credit.test(node.title ?? '')) report(span, { src: node.url });
    }
  },
});

import type { Picture } from '../../../archive/picture.ts';
import type { Span } from '../../finding.ts';
import type { SourceDocument } from '../source-document.ts';
import { documentRule } from '../rule.ts';
import { nodesOfType } from '../nodes.ts';
import { imageField } from './image-field.ts';

/** Pixels needed to fill the text column of a phone with a density of 2. */
const MIN_WIDTH = 640;
const MAX_MEGAPIXELS = 24;

export const imageSmall = documentRule({
  name: 'image-small',
  severity: 'warning',
  check(document, report) {
    for (const { span, src, picture } of pictures(document)) {
      if (picture.width < MIN_WIDTH) report(span, { src, width: picture.width, limit: MIN_WIDTH });
    }
  },
});

export const imageOversized = documentRule({
  name: 'image-oversized',
  severity: 'warning',
  check(document, report) {
    for (const { span, src, picture } of pictures(document)) {
      const megapixels = Math.round((picture.width * picture.height) / 1e6);
      if (megapixels > MAX_MEGAPIXELS) report(span, { src, megapixels, limit: MAX_MEGAPIXELS });
    }
  },
});

function pictures(document: SourceDocument): { span: Span; src: string; picture: Picture }[] {
  const { article } = document;
  if (!article) return [];
  const lead = article.image && imageField(document, 'src');
  return [
    ...(article.image && lead
      ? [
          {
            span: lead,
            src: article.image.picture.file.split('/').at(-1) as string,
            picture: article.image.picture,
          },
        ]
      : []),
    ...nodesOfType(document, 'image').flatMap(({ node, span }) => {
      const picture = article.bodyPictures[node.url];
      return picture ? [{ span, src: node.url, picture }] : [];
    }),
  ];
}

import type { Picture } from '../../../archive/picture.ts';
import type { Span } from '../../finding.ts';
import type { SourceDocument } from '../source-document.ts';
import { manuscriptRule } from '../rule.ts';
import { bodyPictures, imageField } from './body-pictures.ts';

/** Pixels that a picture has to fill in the text column of a phone of twofold density. */
const MIN_WIDTH = 640;
const MAX_MEGAPIXELS = 24;

export const imageSmall = manuscriptRule({
  name: 'image-small',
  grade: 'warning',
  check(manuscript, report) {
    for (const { span, src, picture } of pictures(manuscript)) {
      if (picture.width < MIN_WIDTH) report(span, { src, width: picture.width, limit: MIN_WIDTH });
    }
  },
});

export const imageOversized = manuscriptRule({
  name: 'image-oversized',
  grade: 'warning',
  check(manuscript, report) {
    for (const { span, src, picture } of pictures(manuscript)) {
      const megapixels = Math.round((picture.width * picture.height) / 1e6);
      if (megapixels > MAX_MEGAPIXELS) report(span, { src, megapixels, limit: MAX_MEGAPIXELS });
    }
  },
});

function pictures(manuscript: SourceDocument): { span: Span; src: string; picture: Picture }[] {
  const { article } = manuscript;
  if (!article) return [];
  const lead = article.image && imageField(manuscript, 'src');
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
    ...bodyPictures(manuscript).flatMap(({ node, span }) => {
      const picture = article.bodyPictures[node.url];
      return picture ? [{ span, src: node.url, picture }] : [];
    }),
  ];
}

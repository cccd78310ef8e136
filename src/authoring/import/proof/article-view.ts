import type { Root } from 'hast';
import type { Language } from '../../../archive/language.ts';
import { bodyImages } from '../../../markdown/body-images.ts';
import { untypesetBodyHtml } from '../../../markdown/body.ts';
import type { BodyPicture } from '../../../markdown/figure.ts';
import { publishedText } from '../../../archive/published-text.ts';
import { readFrontmatter } from '../../../loader/frontmatter.ts';
import { parseHtml } from '../text/html-text.ts';
import { type Visible, visibleOf } from './visible.ts';

/** What readers see of an article or a static page. */
export interface ArticleView {
  title: string;
  teaser: string;
  /** Whether there is a picture above the text. */
  hasLead: boolean;
  caption: string;
  body: Visible;
}

const PICTURE: BodyPicture = { src: '/bild.png', width: 1, height: 1, sources: [], sizes: '100vw' };
/** Without words, since only the text counts. */
const LABELS = {
  ...{ footnotes: '↩', backToReference: '↩ {reference}' },
  ...{ table: '', enlarge: '', video: '', audio: '' },
};

/** Reads an article's file and renders its body as its page does, without typography. Throws if it is no article. */
export function articleView(file: string, text: string, language: Language): ArticleView {
  const { source } = readFrontmatter(file, text);
  if (!source) throw new TypeError(`${file} has no readable frontmatter`);
  const { data, body } = source;
  const image = (data['image'] ?? {}) as Record<string, unknown>;
  return {
    ...{ title: textOf(data['title']), teaser: textOf(data['teaser'] ?? data['description']) },
    ...{ hasLead: data['image'] !== undefined, caption: textOf(image['caption']) },
    body: visibleOf(treeOf(body, language)),
  };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function treeOf(body: string, language: Language): Root {
  const pictures = Object.fromEntries(bodyImages(body, 'md').map(({ src }) => [src, PICTURE]));
  return parseHtml(
    untypesetBodyHtml(publishedText(body), {
      language,
      siteUrl: 'https://none.invalid',
      pictures,
      labels: LABELS,
    }),
  );
}

import { omittedFrom } from '../archive/article.ts';
import { type Language, ownLang } from '../archive/language.ts';
import { type BodyPlace, readBody } from '../loader/article-text.ts';
import { messagesFor } from '../i18n/messages.ts';
import type { ArticleFile } from '../site/article-file.ts';
import type { ImageAddresses } from '../images/addresses.ts';
import { shownPicture, type ShownPicture } from '../images/shown-picture.ts';
import { bodyHtml } from '../markdown/body.ts';
import type { BodyLabels, BodyOptions } from '../markdown/body-options.ts';
import type { SiteChrome } from '../site/site-chrome.ts';

/** A body by reference: its file's hash represents the text, which keeps the props of 50,000 pages small. */
export interface BodySource extends BodyPlace {
  pictures: Readonly<Record<string, ShownPicture>>;
  /** The tag of the text's language, if it is not the site's. */
  lang?: string;
}

export function bodySource(
  { images, language: site }: { images: ImageAddresses; language: Language },
  { file, format, hash, bodyStart, bodyPictures, unshown, language }: ArticleFile,
): BodySource {
  const place = { file, format, hash, bodyStart, ...omittedFrom(unshown) };
  return { ...place, pictures: shownPictures(images, bodyPictures), ...ownLang(language, site) };
}

/** The pictures of a body in their displayed variants. */
export const shownPictures = (
  images: ImageAddresses,
  pictures: ArticleFile['bodyPictures'],
): BodySource['pictures'] =>
  Object.fromEntries(
    Object.entries(pictures).map(([src, picture]) => [src, shownPicture(images, picture, 'body')]),
  );

/** The site's settings for rendering Markdown. `lang` is the text's language, if it is not the site's; labels are in the site's. */
export function bodyOptions(
  chrome: Pick<SiteChrome, 'language' | 'url'>,
  pictures: BodySource['pictures'],
  lang?: string,
): BodyOptions {
  return {
    language: lang ?? chrome.language,
    siteUrl: chrome.url,
    pictures,
    labels: bodyLabels(chrome.language),
  };
}

/** What a body says in the site's language. */
export function bodyLabels(site: Language): BodyLabels {
  const { footnotes, backToReference, table, enlarge, video, audio } = messagesFor(site);
  return { footnotes, backToReference, table, enlarge, video, audio };
}

/** The HTML of a Markdown article's body. */
export function articleBody(contentDir: string, chrome: SiteChrome, body: BodySource): string {
  return bodyHtml(readBody(contentDir, body), bodyOptions(chrome, body.pictures, body.lang));
}

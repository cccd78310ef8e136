import { readBody } from '../archive/catalog.ts';
import { messagesFor } from '../i18n/messages.ts';
import type { ShownPicture } from '../images/variants.ts';
import { bodyHtml } from '../markdown/body.ts';
import type { BodyOptions } from '../markdown/body-options.ts';
import type { Frame } from './frame.ts';

/** A body by reference: the hash of its file stands for the text, so that the props of 50,000 pages stay small. */
export interface BodySource {
  file: string;
  format: 'md' | 'mdx';
  /** Git blob id of the file. */
  hash: string;
  bodyStart: number;
  pictures: Readonly<Record<string, ShownPicture>>;
}

/** What the Markdown room needs to know of the site. */
export function bodyOptions(
  frame: Pick<Frame, 'language' | 'url'>,
  pictures: BodySource['pictures'],
): BodyOptions {
  const { footnotes, backToReference, table, enlarge } = messagesFor(frame.language);
  return {
    language: frame.language,
    siteUrl: frame.url,
    pictures,
    labels: { footnotes, backToReference, table, enlarge },
  };
}

/** The HTML of a Markdown article's body. */
export function articleBody(contentDir: string, frame: Frame, body: BodySource): string {
  return bodyHtml(readBody(contentDir, body), bodyOptions(frame, body.pictures));
}

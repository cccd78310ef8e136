import type { SaxesTagPlain } from 'saxes';
import { escapeHtml } from '../../../markdown/escape-html.ts';
import { emptyEntry, emptyMedium, type FeedEntry, type FeedMedium } from './feed-entry.ts';

type Attributes = SaxesTagPlain['attributes'];

/** The scheme of Blogger's exports, which tells posts from comments, pages, settings and templates. */
const BLOGGER_KIND = /\/schemas\.google\.com\/g\/2005#kind$/;

/** Collects the elements of one RSS `<item>` or Atom `<entry>`. */
export class EntryFields {
  readonly entry: FeedEntry = emptyEntry();
  #medium: FeedMedium | undefined;
  #type = '';
  #isPermalink = true;
  #scheme = '';
  #isInSource = false;
  #group: 'none' | 'empty' | 'filled' = 'none';

  start(name: string, attributes: Attributes): void {
    const { type = '', url = '', href = '', medium } = attributes;
    this.#type = type;
    if (name === 'source') this.#isInSource = true;
    else if (name === 'guid') this.#isPermalink = attributes['isPermaLink'] !== 'false';
    else if (name === 'enclosure') this.#addMedium({ url, type });
    else if (name === 'media:group') this.#group = 'empty';
    else if (name === 'media:content') this.#addContent({ url, type: type || (medium ?? '') });
    else if (name === 'link' && href !== '') this.#link(attributes);
    else if (name === 'category') this.#category(attributes);
    else if (name === 'content' && attributes['src'] !== undefined)
      this.entry.addresses.push(attributes['src']);
  }

  end(name: string, text: string): void {
    // An aggregated entry's `<source>` has the fields of its feed.
    if (this.#isInSource) {
      this.#isInSource = name !== 'source';
      return;
    }
    if (name === 'media:group') this.#group = 'none';
    const { entry } = this;
    const line = text.trim();
    if (line === '') return;
    if (name === 'title') entry.title ||= this.#html(line);
    else if (/^(?:guid|id)$/.test(name)) this.#id(line);
    else if (/^(?:link|feedburner:origLink)$/.test(name)) entry.addresses.push(line);
    else if (/^(?:content:encoded|content)$/.test(name)) entry.content ||= this.#html(text);
    else if (/^(?:description|summary)$/.test(name)) entry.summary ||= this.#html(text);
    else if (name === 'app:draft') entry.isDraft = line === 'yes';
    else if (/^(?:pubDate|published|dc:date|issued)$/.test(name)) entry.date = line;
    else if (/^(?:updated|modified)$/.test(name)) entry.date ||= line;
    else if (/^(?:dc:creator|name)$/.test(name)) entry.authors.push(line);
    else if (name === 'author') this.#author(line);
    else if (/^(?:category|dc:subject)$/.test(name) && this.#scheme === '') entry.categories.push(line);
    else if (name.startsWith('media:')) this.#describe(name, line);
  }

  /** Atom says what a text is; RSS has HTML in its texts. */
  #html(text: string): string {
    return this.#type === 'text' || this.#type === 'text/plain' ? escapeHtml(text) : text;
  }

  #id(line: string): void {
    this.entry.id = line;
    if (this.#isPermalink && /^https?:\/\//.test(line)) this.entry.addresses.push(line);
  }

  /** RSS 2.0: `lena@example.org (Lena Beispiel)`. */
  #author(line: string): void {
    const name = /\(([^)]+)\)\s*$/.exec(line)?.[1] ?? line;
    if (!name.includes('@')) this.entry.authors.push(name);
  }

  #link({ rel = 'alternate', href = '', type = '', title = '' }: Attributes): void {
    if (rel === 'alternate') this.entry.addresses.unshift(href);
    if (rel === 'enclosure') this.#addMedium({ url: href, type, title });
  }

  #category({ term = '', label = '', scheme = '' }: Attributes): void {
    this.#scheme = BLOGGER_KIND.test(scheme) ? scheme : '';
    if (this.#scheme !== '') this.entry.kind = term.replace(/^.*#/, '');
    else if (term !== '') this.entry.categories.push(label || term);
  }

  /** A group has one medium in several sizes; the first is the preferred one. */
  #addContent(known: Partial<FeedMedium>): void {
    if (this.#group === 'filled') return;
    if (this.#group === 'empty') this.#group = 'filled';
    this.#addMedium(known);
  }

  #addMedium(known: Partial<FeedMedium>): void {
    this.#medium = { ...emptyMedium(), ...known };
    this.entry.media.push(this.#medium);
  }

  /** Texts of Media RSS stand within `media:content`, or beside it for all. */
  #describe(name: string, line: string): void {
    const medium = this.#medium;
    if (!medium) return;
    if (name === 'media:title') medium.title ||= line;
    else if (name === 'media:description') medium.caption ||= line;
    else if (/^media:(?:credit|copyright)$/.test(name)) medium.credit ||= line;
  }
}

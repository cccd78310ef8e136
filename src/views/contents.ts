/** A heading in a text, as an entry of its list of contents. */
export interface ContentsEntry {
  id: string;
  /** HTML without elements. */
  title: string;
}

/** A text with fewer headings or characters of HTML needs no list of contents. */
const HEADINGS = 4;
const LENGTH = 9000;

/** An h2 as the Markdown engines write it. The heading above the footnotes has a class, others have only an id. */
const HEADING = /<h2 id="([^"]+)">(.*?)<\/h2>/gs;

/** The list of contents of a long text, given as the HTML of its body; empty for a short one. */
export function contentsOf(html: string): readonly ContentsEntry[] {
  if (html.length < LENGTH) return [];
  const entries = [...html.matchAll(HEADING)].map(([, id = '', inner = '']) => ({
    id,
    title: inner.replace(/<[^>]*>/g, ''),
  }));
  return entries.length < HEADINGS ? [] : entries;
}

/** An attribute of a start tag. */
export interface Attribute {
  /** In lower case. */
  name: string;
  /** As written, without its quotation marks; character references are not decoded. */
  value: string;
}

/** The new value of an attribute, as it is to be written; `others` are all attributes of its tag. */
type Change = (attribute: Attribute, others: readonly Attribute[]) => string;

/** Elements whose content is text, in which nothing is a tag. */
const TEXT_ELEMENTS = new Set([
  'script',
  'style',
  'title',
  'textarea',
  'xmp',
  'iframe',
  'noembed',
  'noframes',
]);

/** One attribute with a value (HTML Living Standard, 13.2.5.32 to 38), or the name of one without. */
const ATTRIBUTE = /[\s/]*([^\s/>][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"'][^\s>]*)))?/y;

/**
 * Changes the values of attributes in a document or a fragment, and nothing else: text, comments, scripts and styles keep every
 * character. It finds tags as the tokenizer of the HTML Living Standard does (13.2.5), in one pass.
 */
export function changeAttributes(html: string, change: Change): string {
  let [changed, copied] = ['', 0];
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    if (html.startsWith('<!--', at)) {
      at = endOf(html, '-->', at + 2);
      continue;
    }
    const [tag = '', slash, written] = tagAt(html, at) ?? [];
    if (written === undefined) {
      at += 1;
      continue;
    }
    const name = written.toLowerCase();
    const { attributes, end } = attributesFrom(html, at + tag.length);
    const all = attributes.map(({ attribute }) => attribute);
    for (const { attribute, start } of slash === '' ? attributes : []) {
      const value = change(attribute, all);
      if (value === attribute.value) continue;
      changed += html.slice(copied, start) + value;
      copied = start + attribute.value.length;
    }
    at = slash === '' && TEXT_ELEMENTS.has(name) ? endOfText(html, name, end) : end;
  }
  return changed + html.slice(copied);
}

const TAG = /<(\/?)([a-z][^\s/>]*)/iy;

function tagAt(html: string, at: number): RegExpExecArray | undefined {
  TAG.lastIndex = at;
  return TAG.exec(html) ?? undefined;
}

interface Placed {
  attribute: Attribute;
  /** Where its value begins. */
  start: number;
}

/** The attributes with values after a tag's name, and the position behind the tag. */
function attributesFrom(html: string, from: number): { attributes: Placed[]; end: number } {
  const attributes: Placed[] = [];
  let at = from;
  for (;;) {
    ATTRIBUTE.lastIndex = at;
    const match = ATTRIBUTE.exec(html);
    if (!match) return { attributes, end: endOf(html, '>', at) };
    at = ATTRIBUTE.lastIndex;
    const [, name = '', double, single, bare] = match;
    const value = double ?? single ?? bare;
    if (value === undefined) continue;
    const start = at - value.length - (bare === undefined ? 1 : 0);
    attributes.push({ attribute: { name: name.toLowerCase(), value }, start });
  }
}

/** The position behind a mark; that of the document's end if there is none. */
function endOf(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found < 0 ? html.length : found + mark.length;
}

/** The position of the end tag of an element whose content is text. */
function endOfText(html: string, name: string, from: number): number {
  const end = new RegExp(`</${name}[\\s/>]`, 'gi');
  end.lastIndex = from;
  return end.exec(html)?.index ?? html.length;
}

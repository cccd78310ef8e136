import XMLBuilder from 'fast-xml-builder';

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  textNodeName: '#',
  format: true,
  indentBy: ' ',
  suppressEmptyNode: true,
  // `true` is an ordinary value: XML has no bare attributes.
  suppressBooleanAttributes: false,
});

/** Characters that XML 1.0 forbids even as references (section 2.2, Char). */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** The elements of a document without its prolog; see `xmlDocument`. */
export const xmlElements = (elements: Record<string, unknown>): string =>
  builder.build(elements).replace(FORBIDDEN, '');

/**
 * An XML document. Attribute names begin with `@`, `#` is an element's text, a list repeats its element, and undefined members
 * are omitted. `stylesheet` is the path of a CSS file for people who open the document in a browser.
 */
export function xmlDocument(root: Record<string, unknown>, stylesheet?: string): string {
  const instructions = {
    '?xml': { '@version': '1.0', '@encoding': 'UTF-8' },
    ...(stylesheet !== undefined && { '?xml-stylesheet': { '@type': 'text/css', '@href': stylesheet } }),
  };
  return xmlElements({ ...instructions, ...root });
}

import XMLBuilder from 'fast-xml-builder';

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  textNodeName: '#',
  format: true,
  indentBy: ' ',
  suppressEmptyNode: true,
  // `true` is a value like any other: a bare attribute is no XML.
  suppressBooleanAttributes: false,
});

/** What XML 1.0 allows in no form, not even as a reference (section 2.2, Char). */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Elements of a document, without its head, see `xmlDocument`. */
export const xmlElements = (elements: Record<string, unknown>): string =>
  builder.build(elements).replace(FORBIDDEN, '');

/**
 * An XML document. Names of attributes begin with `@`, `#` is an element's text, a list is an element several times, and an
 * undefined member is left out. `stylesheet` is the path of a CSS file for people who open the document.
 */
export function xmlDocument(root: Record<string, unknown>, stylesheet?: string): string {
  const instructions = {
    '?xml': { '@version': '1.0', '@encoding': 'UTF-8' },
    ...(stylesheet !== undefined && { '?xml-stylesheet': { '@type': 'text/css', '@href': stylesheet } }),
  };
  return xmlElements({ ...instructions, ...root });
}

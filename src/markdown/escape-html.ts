const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML or XML, in an element or in an attribute's quotation marks of either kind. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => REFERENCES[sign] as string);

const SIGNS = new Map(Object.entries(REFERENCES).map(([sign, reference]) => [reference, sign]));

/** The text that `escapeHtml` was given. */
export const unescapeHtml = (html: string): string =>
  html.replace(/&(?:amp|lt|gt|quot|#39);/g, (reference) => SIGNS.get(reference) as string);

const BLOCK =
  /^<\/?(?:p|div|h[1-6]|ul|ol|li|dl|dt|dd|table|thead|tbody|tr|td|th|blockquote|pre|figure|figcaption|section|article|hr|form|iframe|script|style|details|center|!--)\b/i;

/**
 * Marks up the paragraphs of plain text as WordPress's classic editor stores it: an empty line ends a paragraph, a line end
 * is a line break. HTML blocks stay as they are. Texts of the block editor already have their paragraphs.
 */
export function withParagraphs(html: string): string {
  if (/<!-- wp:|<p[\s>]/i.test(html)) return html;
  const kept: string[] = [];
  const outside = html.replace(
    /<(pre|script|style|table|ul|ol|blockquote|figure)\b[\s\S]*?<\/\1>/gi,
    (block) => {
      kept.push(block);
      return `\n\n\u0001${kept.length - 1}\u0001\n\n`;
    },
  );
  return outside
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n+/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const block = /^\u0001(\d+)\u0001$/.exec(part);
      if (block) return kept[Number(block[1])] as string;
      return BLOCK.test(part) ? part : `<p>${part.replaceAll('\n', '<br>\n')}</p>`;
    })
    .join('\n\n');
}

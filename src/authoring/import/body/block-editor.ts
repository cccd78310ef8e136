import { withParagraphs } from './paragraphs.ts';

/** The start or the end of a block, or a whole one, as the block grammar of WordPress specifies. */
const DELIMITER = /<!--\s+(\/?)wp:((?:[a-z][\w-]*\/)?[a-z][\w-]*)\s+(?:\{[^]*?\}\s+)?(\/?)-->/g;
/** Blocks with text as the classic editor stores it. */
const CLASSIC = /^(?:core\/)?(?:freeform|shortcode)$/;

/**
 * Marks up the paragraphs of a body. Blocks of the block editor have theirs; text outside of blocks is text of the classic
 * editor, also between them.
 */
export function withAllParagraphs(html: string): string {
  const pieces: string[] = [];
  let [depth, end] = [0, 0];
  let isClassic = true;
  const upTo = (index: number): void => {
    const text = html.slice(end, index);
    pieces.push(isClassic ? withParagraphs(text) : text);
  };
  for (const match of html.matchAll(DELIMITER)) {
    const [delimiter, slash, name, isWhole] = match as unknown as [string, string, string, string];
    upTo(match.index);
    end = match.index + delimiter.length;
    if (isWhole === '') depth = slash === '/' ? Math.max(0, depth - 1) : depth + 1;
    isClassic = depth === 0 || (depth === 1 && slash === '' && CLASSIC.test(name));
  }
  upTo(html.length);
  return pieces.join('\n');
}

import type { ElementContent, Root } from 'hast';
import { CONTINUE, visit } from 'unist-util-visit';
import type { Cleaning } from './clean-html.ts';
import { CAPTION, CREDIT } from './clean-picture.ts';
import { isElement, property } from './hast.ts';

/**
 * Gives the pictures their titles. Our pages show a title as the caption of a picture that stands alone in its paragraph. Of one within a
 * text, a cell or an item they may show none, so its caption becomes text behind it.
 */
export function withTitles(tree: Root, cleaning: Cleaning): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'img' || parent?.type !== 'element' || index === undefined) return CONTINUE;
    const { src, alt } = node.properties;
    const caption = property(node, CAPTION);
    const credit = creditOf(caption, property(node, CREDIT), cleaning);
    const isItem = parent.properties['dataItem'] !== undefined;
    const isShown = parent.tagName === 'p' && parent.children.every(isPicture) && !isItem;
    const title = isShown ? `${caption} ${credit}`.trim() : isItem ? '' : credit;
    node.properties = { src, alt, ...(title !== '' && { title }) };
    if (isShown) {
      if (credit !== '') tellCredit(caption, credit, String(src), cleaning);
      return CONTINUE;
    }
    if (caption === '') return CONTINUE;
    cleaning.onLoss('caption', '', caption, { counts: { captions: -1 } });
    parent.children.splice(index + 1, 0, { type: 'text', value: ` ${caption}` });
    return index + 2;
  });
}

/** The credit that follows a caption, unless the caption has one. */
function creditOf(caption: string, credit: string, { hasCredit, creditLabel }: Cleaning): string {
  if (credit === '' || caption.includes(credit) || hasCredit(caption)) return '';
  return hasCredit(credit) ? credit : `${creditLabel}: ${credit}`;
}

function tellCredit(caption: string, added: string, src: string, { onLoss }: Cleaning): void {
  onLoss('default-credit', src, caption, { added, counts: { captions: caption === '' ? 1 : 0 } });
}

const isPicture = (node: ElementContent): boolean => isElement(node) && node.tagName === 'img';

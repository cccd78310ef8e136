import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { Cleaning } from './clean-html.ts';
import { CAPTION, CREDIT } from './clean-picture.ts';
import { isElement, property } from './hast.ts';

/**
 * Gives the pictures their titles. Our pages show a title as the caption of a picture that stands alone in its paragraph; of one
 * within a text they show none, so what belongs to it becomes text.
 */
export function withTitles(tree: Root, cleaning: Cleaning): void {
  const within: string[] = [];
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'img' || parent?.type !== 'element' || index === undefined) return;
    const [caption, credit] = [property(node, CAPTION), property(node, CREDIT)];
    const { src, alt } = node.properties;
    const isAlone = parent.tagName === 'p' && parent.children.every(isPicture);
    const isItem = parent.properties['dataItem'] !== undefined;
    const needsCredit = credit !== '' && !caption.includes(credit) && !cleaning.hasCredit(caption);
    const added = !needsCredit
      ? ''
      : cleaning.hasCredit(credit)
        ? credit
        : `${cleaning.creditLabel}: ${credit}`;
    const title = `${caption} ${added}`.trim();
    node.properties = { src, alt, ...(title !== '' && !isItem && { title }) };
    if (isAlone && !isItem) tellCredit(caption, added, String(src), cleaning);
    else if (caption !== '') within.push(caption);
  });
  for (const caption of within) cleaning.onLoss('caption', '', caption, { counts: { captions: -1 } });
}

function tellCredit(caption: string, added: string, src: string, { onLoss }: Cleaning): void {
  if (added === '') return;
  onLoss('default-credit', src, caption, { added, counts: { captions: caption === '' ? 1 : 0 } });
}

const isPicture = (node: Element['children'][number]): boolean => isElement(node) && node.tagName === 'img';

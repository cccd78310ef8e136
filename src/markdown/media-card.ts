import type { Element, ElementContent, Nodes } from 'hast';
import type { BodyOptions } from './body-options.ts';
import { mediaHost } from './media-host.ts';

type CardOptions = Pick<BodyOptions, 'siteUrl' | 'labels'>;

/**
 * A paragraph that is nothing but a link to a video or a sound becomes a card: the words of the link, and below them what it is and who
 * shows it. A link that has no words but its address is named by that instead. Nothing is loaded from the host. Undefined for any other
 * paragraph. `text` reads values of the tree.
 */
export function mediaCard(
  { children }: { children: readonly ElementContent[] },
  { siteUrl, labels }: CardOptions,
  text: (value: unknown) => string,
): Element | undefined {
  const content = children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  const [link] = content;
  if (content.length !== 1 || link?.type !== 'element' || link.tagName !== 'a') return undefined;
  const host = mediaHost(text(link.properties['href']), siteUrl);
  const words = text(wordsOf(link));
  if (!host || words.trim() === '' || holdsPicture(link)) return undefined;
  const label: ElementContent = { type: 'text', value: labels[host.kind].replace('{host}', () => host.name) };
  const isNamed = !ADDRESS.test(words);
  const [title, note] = isNamed ? [link.children, [label]] : [[label], link.children];
  return element('p', { className: host.kind === 'video' ? ['media'] : ['media', 'audio'] }, [
    { ...link, children: title },
    { type: 'text', value: ' ' },
    element('span', {}, note),
  ]);
}

const ADDRESS = /^\s*(?:https?:\/\/|www\.)\S+\s*$/i;

const element = (
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});

const wordsOf = (node: Nodes): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map(wordsOf).join('') : '';

const holdsPicture = (node: Element): boolean =>
  node.children.some((child) => child.type === 'element' && (child.tagName === 'img' || holdsPicture(child)));

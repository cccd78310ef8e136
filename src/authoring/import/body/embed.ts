import type { Element, ElementContent } from 'hast';
import type { CleanAll, Cleaning } from './clean-html.ts';
import { element, elementsIn, property } from './hast.ts';
import { textOf } from '../text/html-text.ts';

const ATTRIBUTES = ['src', 'data', 'dataSrc', 'dataLazySrc'];

/** Where the embedded content is; `<object>` says it in a parameter, too. */
const addressesOf = (node: Element): string[] => [
  ...ATTRIBUTES.map((name) => property(node, name)),
  ...(node.tagName === 'param' && /^(?:movie|src|url)$/i.test(property(node, 'name'))
    ? [property(node, 'value')]
    : []),
];

/** A link in place of embedded content. What it contains for browsers without it goes. */
export function embedOf(node: Element, all: CleanAll, cleaning: Cleaning): ElementContent[] {
  const [src] = [node, ...elementsIn(node)]
    .flatMap(addressesOf)
    .filter((address) => address !== '' && !/^(?:about|data|javascript):/i.test(address));
  const href = src === undefined ? undefined : cleaning.link(src.replace(/^\/\//, 'https://'));
  const links = elementsIn(node, isCountedLink).length;
  cleaning.onLoss(
    'embed',
    node.tagName,
    src ?? '',
    href === undefined
      ? {}
      : { added: href, dropped: textOf(node), ...(links > 0 && { counts: { links: -links } }) },
  );
  const link = element('a', [{ type: 'text', value: href ?? '' }], { href: href ?? '' });
  return href === undefined ? all(node) : [element('p', [link])];
}

/** A link with words; one whose words are its address counts as text. */
const isCountedLink = (node: Element): boolean =>
  node.tagName === 'a' &&
  /[\p{L}\p{N}]/u.test(textOf(node)) &&
  withoutScheme(textOf(node)) !== withoutScheme(property(node, 'href'));

const withoutScheme = (address: string): string => address.trim().replace(/^https?:\/\//i, '');

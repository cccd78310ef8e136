import type { Element } from 'hast';
import { defineHastPlugin, defineMdastPlugin, type HastPluginList } from 'satteri';
import { unmaskStars } from './letter-stars.ts';
import { splitAutolink } from './literal-autolinks.ts';
import { type BodyOptions, pictureAt } from './body-options.ts';
import { figureElement, onlyImages, pictureElement } from './figure.ts';
import { HeadingIds, headingText } from './heading-ids.ts';
import { linkTarget } from './links.ts';
import { mediaCard } from './media-card.ts';
import { MAY_NAME_MEDIA } from './media-host.ts';

const text = (value: unknown): string => (typeof value === 'string' ? unmaskStars(value) : '');

/** Cuts literal autolinks after their address. */
export const literalAutolinks = defineMdastPlugin({
  name: 'literal-autolinks',
  options: { position: true },
  link(node, context) {
    const pieces = splitAutolink(node);
    if (pieces) context.replaceNode(node, pieces);
  },
});

/** Adds `rel` to links to other hosts and removes unsafe addresses. */
const links = (siteUrl: string) =>
  defineHastPlugin({
    name: 'links',
    element: {
      filter: ['a'],
      visit(node, context) {
        if (node.properties['href'] === undefined) return;
        const target = linkTarget(text(node.properties['href']), siteUrl);
        if (!target) context.setProperty(node, 'href', null);
        else if (target.rel !== undefined) context.setProperty(node, 'rel', target.rel);
      },
    },
  });

/** Adds ids to headings. The headline is its page's only h1, so an h1 in a body becomes an h2. */
const headings = () => {
  const ids = new HeadingIds();
  return defineHastPlugin({
    name: 'headings',
    element: {
      filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
      visit(node, context) {
        if (node.properties['id'] !== undefined) return;
        const id = ids.next(headingText(node));
        if (node.tagName !== 'h1') context.setProperty(node, 'id', id);
        else context.replaceNode(node, { ...node, tagName: 'h2', properties: { id } });
      },
    },
  });
};

const media = (options: BodyOptions) =>
  defineHastPlugin({
    name: 'media',
    element: {
      filter: ['p'],
      visit(node, context) {
        const card = mediaCard(node, options, text);
        if (card) context.replaceNode(node, card);
      },
    },
  });

const pictures = ({ pictures: known, labels }: BodyOptions) =>
  defineHastPlugin({
    name: 'pictures',
    element: [
      {
        filter: ['p'],
        visit(node, context) {
          if (!onlyImages(node.children)) return;
          const images = node.children.filter((child): child is Element => child.type === 'element');
          const figures = images.flatMap(({ properties }) => {
            const picture = pictureAt(known, text(properties['src']));
            const [alt, title] = [text(properties['alt']), text(properties['title'])];
            return picture ? [figureElement(picture, alt, title, labels.enlarge)] : [];
          });
          context.replaceNode(node, figures);
        },
      },
      {
        filter: ['img'],
        visit(node, context) {
          const parent = context.parent(node);
          if (parent.type === 'element' && parent.tagName === 'p' && onlyImages(parent.children)) return;
          const picture = pictureAt(known, text(node.properties['src']));
          if (picture) context.replaceNode(node, pictureElement(picture, text(node.properties['alt'])));
          else context.removeNode(node);
        },
      },
    ],
  });

/** Wide content scrolls in its own box, which the keyboard can reach. Classes align columns, since no page has inline styles. */
const scrolling = (label: string) =>
  defineHastPlugin({
    name: 'scrolling',
    element: [
      {
        filter: ['table'],
        visit(node, context) {
          const properties = { className: ['table'], role: 'group', ariaLabel: label, tabIndex: 0 };
          context.wrapNode(node, { type: 'element', tagName: 'div', properties, children: [] });
        },
      },
      {
        filter: ['td', 'th'],
        visit(node, context) {
          const side = /^text-align: (center|right)$/.exec(text(node.properties['style']))?.[1];
          context.setProperty(node, 'style', null);
          if (side !== undefined) context.setProperty(node, 'className', [side]);
        },
      },
      {
        filter: ['pre'],
        visit(node, context) {
          context.setProperty(node, 'tabIndex', 0);
        },
      },
    ],
  });

/** What a Markdown source contains whenever a transformation has work to do; matches may be false alarms. */
const MAY_HOLD = {
  /** A link, a reference, a footnote, or an address with or without brackets. */
  links: /[[<@]|:\/\/|www\./i,
  /** `# Heading`, or an underlined heading. */
  headings: /#|^[\s>]*(?:=+|-+)\s*$/m,
  pictures: /!\[/,
};

/** The same for tables (one column needs no `|`) and for fenced or indented code. One regular expression would take four times as long. */
const OF_SCROLLING = ['|', '\t', '```', '~~~', ':-', '-:', '    '];

/**
 * The transformations of a body, in order, for `.md` and `.mdx`; `reference.ts` has their counterparts. Each walks the whole tree, and
 * three of them take twice as long as parsing it, so those that cannot match a Markdown `source` are left out.
 */
export function bodyPlugins(options: BodyOptions, source?: string): HastPluginList {
  const mayHold = (what: keyof typeof MAY_HOLD): boolean =>
    source === undefined || MAY_HOLD[what].test(source);
  const mayScroll = source === undefined || OF_SCROLLING.some((sign) => source.includes(sign));
  const mayShow = mayHold('links') && (source === undefined || MAY_NAME_MEDIA.test(source));
  return [
    ...(mayHold('links') ? [links(options.siteUrl)] : []),
    ...(mayShow ? [media(options)] : []),
    ...(mayHold('headings') ? [headings()] : []),
    ...(mayHold('pictures') ? [pictures(options)] : []),
    ...(mayScroll ? [scrolling(options.labels.table)] : []),
  ];
}

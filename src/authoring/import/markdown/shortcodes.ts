import { embeddedAddress, figureMarkup } from './tag-markup.ts';
import type { Effect } from '../losses/effect.ts';
import { parameter, type TagParameters, tagParameters } from './tag-parameters.ts';
import type { Translation } from './translation.ts';

const SHORTCODE = /\{\{([<%])-?\s*(\/?)\s*([\w/.-]+)([^]*?)-?\s*(\/?)[>%]\}\}/g;
const REFERENCES = /^(?:rel)?ref$|^link$/i;
const LINKS = /^(?:ext(?:ernal)?[-_]?)?link$/i;
const FIGURES = /^(?:figure|img|image|picture|thumbnail|photo|responsive-image|lightbox)$/i;
/** What stands before the address of a link, or of a definition of links. */
const ADDRESS = /(?:\]\(|^ {0,3}\[[^\]\n]+\]:[ \t]*)<?$/m;
/** A link as `translated` makes it of embedded content. */
const EMBEDDED = /^<https?:/;
/** Shortcodes that only mark a place. */
const SILENT = /^(?:more|toc|br|clear|hr)$/i;

/**
 * Translates the shortcodes of Hugo, Zola and Nikola: pictures, embedded content and links to other texts. Of any other the content
 * stays, and the tags are lost.
 */
export function withoutShortcodes(text: string, translation: Translation): string {
  return text.replace(
    SHORTCODE,
    (all: string, _mark: string, slash: string, name: string, rest: string, _end: string, at: number) => {
      if (slash === '/') return ''; // told with its beginning
      const made = translated(name, rest, all, translation);
      const [before, after] = [text.slice(Math.max(0, at - 80), at), text.slice(at + all.length)];
      // A link around a tag had words; around a picture it has none.
      if (made !== undefined && FIGURES.test(name) && before.endsWith('[') && after.startsWith(']('))
        translation.changed({ counts: { links: -1 } });
      const words = LINKS.test(name) ? /^\[(.*)\]\(</.exec(made ?? '')?.[1] : undefined;
      if (words !== undefined) translation.changed(joined(before, after, words));
      if (made !== undefined) return EMBEDDED.test(made) ? apart(made, before, after) : made;
      if (translation.scope.keepsUnknownTags) return all;
      const closing = new RegExp(`\\{\\{[<%]\\s*/\\s*${escaped(name)}\\s*[>%]\\}\\}`).exec(
        text.slice(at),
      )?.[0];
      translation.tell('template', name, all, { dropped: `${all} ${closing ?? ''}` });
      // The link tells that it leads nowhere any more.
      if (ADDRESS.test(before)) return `template:${name}`;
      translation.changed(joined(before, after));
      return '';
    },
  );
}

/** A link with its words in a parameter. */
function linkMarkup(parameters: TagParameters): { text: string; href: string } | undefined {
  const href = parameter(parameters, 'url', 'href', 'link');
  const text = parameter(parameters, 'title', 'text', 'name').replace(/[[\]]/g, '\\$&');
  return /^(?:https?:\/\/|\/)[^\s<>]+$/.test(href) && /[\p{L}\p{N}]/u.test(text) ? { text, href } : undefined;
}

function translated(name: string, rest: string, all: string, translation: Translation): string | undefined {
  const { scope, tell, changed } = translation;
  const parameters = tagParameters(rest);
  const [first = ''] = parameters.positional;
  const link = LINKS.test(name) ? linkMarkup(parameters) : undefined;
  if (link !== undefined) {
    changed({ dropped: all, counts: { links: 1 } });
    return `[${link.text}](<${link.href}>)`;
  }
  if (REFERENCES.test(name)) {
    changed({ dropped: all });
    const target = first || parameter(parameters, 'path');
    return (scope.reference(target) ?? target) + (/#.*$/.exec(target)?.[0] ?? '');
  }
  if (FIGURES.test(name)) return figureMarkup(parameters, all, translation);
  if (/^param$/i.test(name)) {
    const value = scope.value(`page.${first}`) ?? scope.value(`site.${first}`);
    if (value !== undefined) changed({ dropped: all, added: value });
    return value;
  }
  if (SILENT.test(name)) {
    changed({ dropped: all });
    return '';
  }
  const address = embeddedAddress(name, parameters);
  if (address === undefined) return undefined;
  tell('embed', name, address, { added: address, dropped: all });
  return `<${address}>`;
}

/** A link in place of embedded content, with spaces between it and what is around it. */
const apart = (link: string, before: string, after: string): string =>
  `${/\S$/.test(before) ? ' ' : ''}${link}${/^\S/.test(after) ? ' ' : ''}`;

/** Words that become one because the tag between them goes, or becomes a link without spaces. */
function joined(before: string, after: string, between = ''): Effect {
  const [left = ''] = /[\p{L}\p{M}\p{N}]+$/u.exec(before) ?? [];
  const [right = ''] = /^[\p{L}\p{M}\p{N}]+/u.exec(after) ?? [];
  const isJoined = between !== '' || (left !== '' && right !== '');
  return isJoined ? { dropped: `${left} ${right}`, added: left + between + right } : {};
}

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

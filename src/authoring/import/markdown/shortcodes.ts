import { embeddedAddress, figureMarkup } from './tag-markup.ts';
import { parameter, tagParameters } from './tag-parameters.ts';
import type { Translation } from './translation.ts';

const SHORTCODE = /\{\{([<%])-?\s*(\/?)\s*([\w/.-]+)([^]*?)-?\s*(\/?)[>%]\}\}/g;
const REFERENCES = /^(?:rel)?ref$|^link$/i;
const FIGURES = /^(?:figure|img|image|picture|thumbnail|photo|responsive-image|lightbox)$/i;
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
      if (made !== undefined) return made;
      if (translation.scope.keepsUnknownTags) return all;
      const closing = new RegExp(`\\{\\{[<%]\\s*/\\s*${escaped(name)}\\s*[>%]\\}\\}`).exec(
        text.slice(at),
      )?.[0];
      translation.tell('template', name, all, { dropped: `${all} ${closing ?? ''}` });
      return '';
    },
  );
}

function translated(name: string, rest: string, all: string, translation: Translation): string | undefined {
  const { scope, tell, changed } = translation;
  const parameters = tagParameters(rest);
  const [first = ''] = parameters.positional;
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

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

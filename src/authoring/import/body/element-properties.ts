import type { Element } from 'hast';
import type { Language } from '../../../archive/language.ts';
import { property } from './hast.ts';

/** `lang` and `dir`, where they differ from the site's. */
export function languageOf(node: Element, language: Language): Element['properties'] {
  const lang = property(node, 'lang') || property(node, 'xmlLang');
  const dir = property(node, 'dir').toLowerCase();
  return {
    ...(/^[a-z]{2,3}(?:-[\w-]+)?$/i.test(lang) && !lang.toLowerCase().startsWith(language) && { lang }),
    ...(dir === 'rtl' && { dir }),
  };
}

/** The attributes that mean something in an article. */
export function propertiesOf(tagName: string, { properties }: Element): Element['properties'] {
  const names: Readonly<Record<string, readonly string[]>> = {
    ol: ['start', 'reversed'],
    li: ['value'],
    td: ['align', 'colSpan', 'rowSpan'],
    th: ['align', 'colSpan', 'rowSpan', 'scope'],
    abbr: ['title'],
    dfn: ['title'],
    time: ['dateTime'],
    details: ['open'],
    table: ['role'],
    'footnote-reference': ['number'],
    'footnote-definition': ['number'],
  };
  return Object.fromEntries(
    (names[tagName] ?? [])
      .map((name) => [name, properties[name]] as const)
      .filter(([, value]) => value !== undefined && value !== null && value !== ''),
  );
}

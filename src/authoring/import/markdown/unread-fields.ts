import type { Mapping } from '../mapping.ts';
import { imageFields, textOf } from './field-values.ts';
import type { Fields } from './fields.ts';
import { addressFields } from './post-addresses.ts';
import { postFieldNames } from './post-fields.ts';
import { statusFields } from './post-status.ts';

/** Fields that tell a generator how to make a page. */
const TECHNICAL = [
  ...[
    'layout',
    'type',
    'template',
    'slug',
    'weight',
    'order',
    'lang',
    'language',
    'locale',
    'comments',
    'comment',
  ],
  ...[
    'lastmod',
    'modified',
    'updated',
    'last_modified_at',
    'modDatetime',
    'updatedDate',
    'lastUpdated',
    'edited',
  ],
  ...[
    'toc',
    'math',
    'mathjax',
    'katex',
    'mermaid',
    'sitemap',
    'robots',
    'noindex',
    'search',
    'share',
    'sharing',
  ],
  ...[
    'featured',
    'sticky',
    'pin',
    'pinned',
    'highlight',
    'meta',
    'menu',
    'parent',
    'nav_order',
    'nav_exclude',
  ],
  ...[
    'css',
    'js',
    'class',
    'color',
    'theme',
    'guid',
    'uuid',
    'link',
    'markup',
    'outputs',
    'cascade',
    'taxonomies',
  ],
  ...[
    'extra',
    'params',
    'header',
    'translationKey',
    'eleventyNavigation',
    'eleventyExcludeFromCollections',
    'file',
  ],
  ...[
    'hide_title',
    'show_date',
    'readingTime',
    'wordpress_url',
    'date_gmt',
    'time',
    'excerpt_separator',
    'keywords',
  ],
];

/** Fields of a post that hold text and are not read, with their text. */
export function unreadFields(
  fields: Fields,
  { columns = {}, fields: own }: Mapping,
): [name: string, text: string][] {
  const read = new Set(
    [
      ...[TECHNICAL, imageFields, addressFields, postFieldNames(), statusFields].flat(),
      ...Object.values(columns),
      ...Object.values(own),
    ].map((name) => name.toLowerCase()),
  );
  return Object.entries(fields).flatMap(([name, value]): [string, string][] => {
    const text = textOf(value) || (typeof value === 'object' ? JSON.stringify(value) : '');
    const isEmpty = /^(?:true|false|[{}[\]",:\s]*)$/.test(text);
    const isImage = imageFields.some((each) => name.toLowerCase().startsWith(each.toLowerCase()));
    return isEmpty || isImage || read.has(name.toLowerCase()) ? [] : [[name, text]];
  });
}

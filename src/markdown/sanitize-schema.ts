import { defaultSchema, type Options as Schema } from 'rehype-sanitize';

/** The elements that an author may write as HTML. No class, style, id or event attribute; no form, frame or script. */
export const BODY_ELEMENTS: readonly string[] = [
  ...[
    'p',
    'br',
    'hr',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'blockquote',
    'pre',
    'ul',
    'ol',
    'li',
    'dl',
    'dt',
    'dd',
  ],
  ...[
    'table',
    'thead',
    'tbody',
    'tfoot',
    'tr',
    'th',
    'td',
    'caption',
    'a',
    'em',
    'strong',
    'b',
    'i',
    's',
    'u',
    'del',
  ],
  ...[
    'ins',
    'sub',
    'sup',
    'code',
    'kbd',
    'samp',
    'var',
    'mark',
    'small',
    'q',
    'cite',
    'abbr',
    'dfn',
    'time',
    'span',
  ],
  ...['img', 'figure', 'figcaption', 'details', 'summary', 'section', 'input', 'div', 'wbr'],
];

/** Common spellings of schemes: the sanitizer compares them exactly, while `links.ts` parses them as a browser does. */
const inAnyCase = (schemes: readonly string[]): string[] =>
  schemes.flatMap((scheme) => [
    scheme,
    scheme.toUpperCase(),
    scheme.charAt(0).toUpperCase() + scheme.slice(1),
  ]);

/** The allowlist for raw HTML, as a schema for hast-util-sanitize. */
export const sanitizeSchema: Schema = {
  ...defaultSchema,
  tagNames: [...BODY_ELEMENTS],
  clobberPrefix: '',
  protocols: { href: inAnyCase(['http', 'https', 'mailto', 'tel']), src: inAnyCase(['http', 'https']) },
  strip: ['script', 'style'],
  attributes: {
    '*': ['lang', 'dir', 'title'],
    a: [
      'href',
      'ariaLabel',
      'dataFootnoteBackref',
      'dataFootnoteRef',
      ['ariaDescribedBy', 'footnote-label'],
      ['className', 'data-footnote-backref'],
      ['id', /^user-content-fnref-/],
    ],
    code: [['className', /^language-\S+$/]],
    h2: [
      ['id', 'footnote-label'],
      ['className', 'sr-only'],
    ],
    img: ['src', 'alt'],
    input: [
      ['disabled', true],
      ['type', 'checkbox'],
      ['checked', true],
    ],
    li: [['className', 'task-list-item'], ['id', /^user-content-fn-/], 'value'],
    ol: [['className', 'contains-task-list'], 'start', 'reversed'],
    section: ['dataFootnotes', ['className', 'footnotes']],
    td: ['align', 'colSpan', 'rowSpan'],
    th: ['align', 'colSpan', 'rowSpan', 'scope'],
    time: ['dateTime'],
    ul: [['className', 'contains-task-list']],
    details: ['open'],
  },
  required: { input: { type: 'checkbox', disabled: true } },
};

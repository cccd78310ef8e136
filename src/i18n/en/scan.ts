import type { ScanTexts } from '../scan.ts';

const number = (value: number): string => value.toLocaleString('en');

/** What a first look at an old archive says, in English. */
export const scan: ScanTexts = {
  head: ({ files, entries, from, to }) =>
    `A first look at ${files}: ${number(entries)} entries${from === '' ? '' : `, from ${from} to ${to}`}.
Lines that do not begin with # are in force as they are. Read them and change what does not fit; then start the import.`,
  states: (list) => `States: ${list}. Drafts are imported as drafts, the trash is left behind.`,
  stateNames: {
    published: 'published',
    draft: 'draft',
    scheduled: 'scheduled',
    none: 'no state of their own',
  },
  languages: (list) => `Languages, some of them guessed: ${list}.`,
  problems: (count) =>
    count === 1
      ? 'One place cannot be read or has a wrong encoding; the import names it.'
      : `${number(count)} places cannot be read or have a wrong encoding; the import names them.`,
  types: (list) =>
    `Which kinds of content are imported? Found: ${list}.
Those under "types" become articles, and pages ("page") static pages in content/pages; "pages: []" makes articles of these, too.`,
  category: 'Which category do posts get whose categories do not exist here?',
  region: 'Which region do posts get that name none? Without regions: "regions: optional" in site.yaml.',
  credit: 'Which credit do images get that have none?',
  archive: 'Archive',
  general: 'General',
  terms: `What are old categories and tags called here? The numbers are posts.
A term may become several: [Politics, Local]. With [] it is dropped on purpose.`,
  open: 'Still without a counterpart, with the most similar name from here. What stays so is in the list of losses.',
  more: (count) => `… and ${number(count)} more, which are rarer.`,
  authors: (list) => `What are authors called here? Found: ${list}.`,
  add: 'What is added to the vocabularies unasked? With "topics", every tag becomes a topic.',
  fields: 'Custom fields of the old site. To keep one, declare it in fields.yaml first.',
  example: (count, text) => `${count === 1 ? '1 post' : `${number(count)} posts`}, for example: ${text}`,
  addresses: (list) => `Old addresses: ${list}.
Each redirects to the new article, except those with a question mark. Others that every post had: '/story_{id}'`,
  origin: (address) => `Links to ${address} count as links within the archive.`,
  shortcodes: (list) => `Shortcodes in texts: ${list}.`,
  pictures: ({ used, missing }, folders) =>
    missing === 0
      ? `Pictures: ${number(used)}, all of them there.`
      : `Pictures: ${number(used)}, of which ${number(missing)} are missing (name the folder of uploads with --media): ${folders}.`,
  posts: (count) => number(count),
  none: 'none',
  others: (count) => `and ${number(count)} more`,
  written: (file, names) => `${file}: ${names === 1 ? '1 entry' : `${number(names)} entries`}`,
  next: 'Read the mapping, then run the same command without --scan.',
};

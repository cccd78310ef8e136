import type { ImportTexts } from '../import.ts';

/** What the import says, in English. */
export const importing: ImportTexts = {
  losses: {
    malformed: 'Malformed place of the export',
    encoding: 'Characters that do not fit the encoding',
    'too-large': 'Field that is too large; it is missing',
    'duplicate-key': 'Post that stands in the export twice; the first counts',
    'post-type': 'Content that is no post; not imported',
    status: 'Post in the bin, or without a status of its own; not imported',
    password: 'Post with a password; imported as a draft',
    'no-title': 'Post without a title; not imported',
    'no-date': 'Post without a date; not imported',
    'no-name': 'Post whose title makes no address; named by its number',
    'same-name': 'Post with a name that its month has already; imported with a digit',
    'id-taken': 'Number that is taken; imported without it',
    'unmapped-term': 'Term without a counterpart',
    'default-category': 'Post without a known category; it has the default one',
    'default-region': 'Post without a known region; it has the default one',
    'made-teaser': 'Post without a teaser; it is the beginning of the text',
    'query-address':
      'RedirectPages address with a question mark, a space or a percent sign; it cannot be redirected',
    'address-taken': 'RedirectPages address that is taken',
    element: 'HTML element that is not taken over',
    embed: 'Embedded content; a link stands in its place',
    shortcode: 'Shortcode; only its text is taken over',
    'missing-image': 'Image that is not there',
    'made-alt': 'Image without an alternative text; the title stands in its place',
    'default-credit': 'Image without a credit; it has the default one',
  },
  summary: ({ read, written, updated, unchanged, kept, gone, skipped }) =>
    `Read ${read} posts: ${written} new, ${updated} renewed, ${unchanged} unchanged, ${kept} edited by hand and kept, ${gone} removed or renamed by hand, ${skipped} not imported.`,
  errors: {
    noFiles: () => 'What is to be imported? npm run import -- --from wxr export.xml',
    missingFile: ({ file }) => `${file} does not exist.`,
    badMapping: ({ file, problem }) => `${file} cannot be read: ${problem}`,
    badSource: ({ from }) => `"${from}" is no source; there are wxr, html, csv and jsonl.`,
    noSelector: ({ file, name }) =>
      `For this source ${file} must say under "${name}" where title, date and body stand.`,
    noColumn: ({ file, columns, there }) =>
      `${file} has no column ${columns}; there are ${there}. The mapping says under "columns" what they are called here.`,
    unknownNames: ({ names, file }) =>
      `${file} has names that are in no vocabulary: ${names}. Add them there, or change the mapping.`,
  },
};

import type { Counted, ImportTexts } from '../import.ts';

/** What the article has more or less of. */
const COUNTED: Readonly<Record<Counted, [one: string, several: string]>> = {
  pictures: ['picture', 'pictures'],
  captions: ['caption', 'captions'],
  links: ['link', 'links'],
  tables: ['table', 'tables'],
  items: ['list item', 'list items'],
  footnotes: ['footnote', 'footnotes'],
  headings: ['heading', 'headings'],
};

/** The beginning of a passage, which should fit on a line or two. */
const beginning = (text: string): string => (text.length > 160 ? `${text.slice(0, 160)} …` : text);

const counted = ([name, difference]: readonly [string, number]): string => {
  const count = Math.abs(difference);
  return `${count} ${COUNTED[name as Counted][count === 1 ? 0 : 1]} too ${difference > 0 ? 'many' : 'few'}`;
};

/** The messages of the import, in English. */
export const importing: ImportTexts = {
  losses: {
    malformed: 'Malformed passage of the export',
    encoding: 'Passage in another encoding than the declared one; converted',
    'double-encoded': 'Letters that were encoded twice (“Ã¼”); repaired',
    'unclear-encoding':
      'Characters that look encoded twice (“Ã¼”) beside correct ones; unchanged, please verify',
    'broken-letter': 'Character that is already destroyed in the export (�)',
    'too-large': 'Field that is too large; left out',
    'duplicate-key': 'Post that occurs twice in the export; the first one was imported',
    'post-type': 'Content that is not a post; not imported',
    status: 'Post in the bin, or without a status of its own; not imported',
    starter:
      'First article, written by init and changed by nobody; removed, so that it does not lead the older ones',
    'hidden-page': 'Page that is not public; not imported, because static pages have no drafts',
    'page-field': 'Static page with properties for which it has no fields; they are missing',
    'page-picture': 'Image on a static page, which shows no images',
    password: 'Post with a password; imported as a draft',
    'no-title': 'Post without a title; not imported',
    'no-date': 'Post without a date; not imported',
    'guessed-date': 'Date that can be read in several ways; please verify',
    'no-name': 'Post whose title yields no address; named after its number',
    'same-name': 'Post with a name already taken in its month; imported with a digit added',
    'id-taken': 'Number already taken; imported without it',
    vanished:
      'Post that this source no longer has, or no longer shows; its article stays (to take it down: npm run remove)',
    comments: 'Post with comments, which are not imported',
    'unmapped-term': 'Term without a counterpart',
    'parent-term': 'Category without a counterpart; the one above it was used',
    'term-variant': 'Other spelling of a term or name; merged',
    'default-category': 'Post without a known category; given the default category',
    'default-region': 'Post without a known region; given the default region',
    'made-teaser': 'Post without a teaser; the beginning of the text was used',
    'query-address':
      'Former address with a question mark, a space or a percent sign; it cannot be redirected',
    'address-taken': 'Former address that is already taken',
    element: 'HTML element that was dropped',
    embed: 'Embedded content; replaced by a link',
    shortened: 'Text that is too long for its field; shortened',
    shortcode: 'Shortcode; only its text was kept',
    block: 'Editor block whose content is not in the export',
    'missing-file': 'Linked file that is missing; the link leads to its old address',
    'missing-image': 'Image that is missing',
    'made-alt': 'Image without alternative text; the title was used',
    'default-credit': 'Image without a credit; given the default credit',
    'unknown-language': 'Language that does not exist; given the default language',
    'not-public': 'Post that was not open to all readers; imported as a draft',
    'foreign-canonical': 'Post whose canonical address is on another site; imported without it',
    component: 'Component of the old system, or of MDX; simplified or left out',
    'excerpt-only': 'Post of which the feed has only the beginning; the rest is missing',
    enclosure: 'Enclosure of a post; linked at the end of the text',
    boilerplate: 'Part of the page that does not belong to the text; left out',
    'heuristic-text': 'Page that does not mark its text; it was found by its form, please check',
    'own-value': 'Value that a field of fields.yaml does not take; left out',
    'file-format': 'File in a format that is not read; not imported',
    expired: 'Post that has expired; imported as a draft',
    field: 'Field of the frontmatter that was not imported',
    template: 'Tag of the old system that means nothing here; only the text within was kept',
    attribute: 'Attribute that our Markdown does not have; left out',
    contents: 'Table of contents that the old system generated; left out',
    math: 'Formula; its source is shown',
    'repeated-title': 'Heading that repeats the headline; left out',
    'own-missing': 'Post without a value for a required field of fields.yaml; add it by hand',
    attached: 'Gallery without a selection; shows every image that was uploaded to the post',
    footnote: 'Footnote that was set anew',
    anchor: 'Link to a place in the same text that is not a heading; only its text was kept',
    link: 'Link whose address changed or is not valid',
    'picture-format': 'Image in a format that the pages cannot show (SVG, TIFF); convert and insert it',
    'picture-link': 'Image that linked to a page; the link was dropped',
    caption: 'Caption that became a paragraph of the text',
    code: 'Code with angle brackets that browsers took for HTML; it now appears in full, without markup',
    counter: 'Invisible image that counts readers; removed',
    layout: 'Lists, tables or links that were divided differently',
  },
  unexplained: ({ place, file, missing, added, counts }) =>
    [
      `Unexplained: ${file} (${place})`,
      ...(missing === '' ? [] : [`missing "${beginning(missing)}"`]),
      ...(added === '' ? [] : [`added "${beginning(added)}"`]),
      ...Object.entries(counts).map(counted),
    ].join('; '),
  review: {
    title: 'What the import changed',
    lead: 'Red is missing from the article; green was added. Posts without losses are not listed.',
    page: (number) => `Page ${number}`,
    allPages: 'All pages',
    oldPage: 'Old page',
    before: 'Before',
    now: 'Now',
    unexplained: 'Unexplained differences',
  },
  noCredit: 'not stated',
  more: (count) => `… and ${count} more; all of them with --report or --review`,
  quoted: (title) => `“${title}”`,
  summary: ({ read, written, updated, unchanged, kept, gone, skipped }) =>
    `Read ${read} posts: ${written} new, ${updated} updated, ${unchanged} unchanged, ${kept} edited by hand and kept, ${gone} removed or renamed by hand, ${skipped} not imported.`,
  errors: {
    noFiles: () => 'Name the files to import: npm run import -- --from wxr export.xml',
    noPosts: () =>
      'The source has no posts at all. Is it an export of that kind (--from), and is it complete?',
    missingFile: ({ file }) => `${file} does not exist.`,
    badMapping: ({ file, problem }) => `${file} cannot be read: ${problem}`,
    badSource: ({ from }) =>
      `"${from}" is not a source; choose wxr, ghost, drupal, feed, html, markdown, csv or jsonl.`,
    noRegion: ({ file }) =>
      `${file} names no region for posts without a known one, under "region". An archive does without regions by "regions: optional" in site.yaml.`,
    idlePattern: ({ pattern, example }) =>
      `The pattern “${pattern}” matches no file. It applies to paths such as ${example}; ** stands for any number of folders.`,
    noPatterns: ({ from }) =>
      `--include and --exclude choose files of html and markdown; with ${from} there is nothing to choose.`,
    mappingExists: ({ file }) =>
      `${file} exists already. Overwrite it with --force, or give the new file another name with --mapping.`,
    badSelector: ({ file, name, problem }) => `${file}: "${name}" is not a valid CSS selector (${problem}).`,
    noColumn: ({ file, columns, there }) =>
      `${file} has no column ${columns}; it has ${there}. Say under "columns" of the mapping what they are called here.`,
    unknownNames: ({ names, file }) =>
      `${file} uses names that are not in any vocabulary: ${names}. Add them there, or change the mapping.`,
    unknownFields: ({ names, file }) =>
      `${file} fills fields that fields.yaml does not declare: ${names}. Declare them there, or change "fields" of the mapping.`,
  },
};

import type { FieldTexts } from '../fields.ts';

/** The fields of an article, described for authors in English. */
export const fields: FieldTexts = {
  article: { label: 'Article', hint: 'What stands at the beginning of an article.' },
  id: { label: 'Number', hint: 'Unique and immutable. "npm run new" assigns it; leave it out otherwise.' },
  title: { label: 'Title', hint: 'The headline, without a full stop, at most 90 characters.' },
  date: {
    label: 'Date',
    hint: 'Day of the report, 2023-03-30, with a time if you like, 2023-03-30T14:05. The folder must fit.',
  },
  region: { label: 'Region', hint: 'One or more names of regions.yaml, the most important first.' },
  category: { label: 'Category', hint: 'Exactly one name of categories.yaml.' },
  teaser: {
    label: 'Teaser',
    hint: 'What matters in one to three sentences, 60 to 400 characters. Stands in every list.',
  },
  kicker: { label: 'Kicker', hint: 'Stands above the title. The regions, unless given.' },
  type: { label: 'Type', hint: 'A name of types.yaml. The first one of the list, unless given.' },
  topics: { label: 'Topics', hint: 'Names of topics.yaml.' },
  authors: { label: 'By', hint: 'Names of authors.yaml.' },
  source: { label: 'Source', hint: 'Where the report comes from.' },
  image: { label: 'Image', hint: 'The image of the article. With an image, alt and credit are required.' },
  'image.src': { label: 'File', hint: 'The image file beside the article, ./image.jpg.' },
  'image.alt': {
    label: 'Alternative text',
    hint: 'What the image shows, for all who do not see it. Not the name of the file.',
  },
  'image.caption': { label: 'Caption', hint: 'The text below the image.' },
  'image.credit': { label: 'Credit', hint: 'Whose image it is.' },
  updated: { label: 'Updated', hint: 'When the content of the article was last changed.' },
  corrections: { label: 'Corrections', hint: 'What was put right. "npm run correct" enters them.' },
  'corrections.date': { label: 'Date', hint: 'Day of the correction, 2023-03-30.' },
  'corrections.text': { label: 'Text', hint: 'What was wrong, and what is right.' },
  draft: { label: 'Draft', hint: 'With true, the article is shown in the preview only.' },
  publishAt: {
    label: 'Embargo',
    hint: 'Before it, the article is shown nowhere: 2026-12-01T06:00, in the time zone of the publication.',
  },
  aliases: {
    label: 'RedirectPages addresses',
    hint: 'Paths at which the article once stood; they are redirected.',
  },
  body: { label: 'Text', hint: 'The text in Markdown. Subheadings start with ##.' },
  term: {
    label: 'Vocabulary',
    hint: 'An entry: name and, if you like, slug, title, plural and description.',
  },
  redirect: { label: 'Redirects', hint: 'A former address (from) and the page that it leads to (to).' },
  removal: {
    label: 'Removed pages',
    hint: 'An address (path), since when it is gone (date), and why (reason): rights, error or law.',
  },
};

import type { FieldTexts } from '../fields.ts';

/** The fields of an article, described for authors in English. */
export const fields: FieldTexts = {
  article: { label: 'Article', hint: 'The fields at the beginning of an article.' },
  id: { label: 'Number', hint: 'Unique and immutable. "npm run new" assigns it; leave it out otherwise.' },
  title: { label: 'Title', hint: 'The headline, without a full stop, at most 90 characters.' },
  date: {
    label: 'Date',
    hint: 'Day of the report, 2023-03-30, with a time if you like, 2023-03-30T14:05. The folder must match.',
  },
  region: { label: 'Region', hint: 'One or more names from regions.yaml, the most important first.' },
  category: { label: 'Category', hint: 'Exactly one name from categories.yaml.' },
  teaser: {
    label: 'Teaser',
    hint: 'The gist in one to three sentences, 60 to 400 characters. Shown in every list.',
  },
  kicker: { label: 'Kicker', hint: 'Shown above the title. Defaults to the regions.' },
  kickerAlone: { label: 'Kicker', hint: 'Shown above the title.' },
  type: { label: 'Type', hint: 'A name from types.yaml. Defaults to the first one in the list.' },
  topics: { label: 'Topics', hint: 'Names from topics.yaml.' },
  authors: { label: 'By', hint: 'Names from authors.yaml.' },
  language: {
    label: 'Language',
    hint: 'Only if the article is in another language than the site: de, en-GB, fr.',
  },
  source: { label: 'Source', hint: 'Where the report comes from.' },
  image: { label: 'Image', hint: 'The image of the article. With an image, alt and credit are required.' },
  'image.src': { label: 'File', hint: 'The image file next to the article, ./image.jpg.' },
  'image.alt': {
    label: 'Alternative text',
    hint: 'What the image shows, for everyone who cannot see it. Not the file name.',
  },
  'image.caption': { label: 'Caption', hint: 'The text below the image.' },
  'image.credit': { label: 'Credit', hint: 'Who made the image or owns the rights.' },
  'image.focus': {
    label: 'Focus',
    hint: 'Where the subject is when lists crop the image: top, bottom, left, right, or two of them, top left.',
  },
  updated: { label: 'Updated', hint: 'When the content of the article was last changed.' },
  corrections: { label: 'Corrections', hint: 'What was corrected. "npm run correct" enters them.' },
  'corrections.date': { label: 'Date', hint: 'Day of the correction, 2023-03-30.' },
  'corrections.text': { label: 'Text', hint: 'What was wrong and what is correct.' },
  draft: { label: 'Draft', hint: 'With true, the article is shown in the preview only.' },
  publishAt: {
    label: 'Embargo',
    hint: 'Until then, the article is not published: 2026-12-01T06:00, in the time zone of the publication.',
  },
  aliases: {
    label: 'Former addresses',
    hint: 'Paths that the article once had; they are redirected.',
  },
  body: { label: 'Text', hint: 'The text in Markdown. Subheadings start with ##.' },
  term: {
    label: 'Vocabulary',
    hint: 'An entry: name and, if you like, slug, title, plural and description.',
  },
  redirect: { label: 'Redirects', hint: 'A former address (from) and the page that it redirects to (to).' },
  ownField: {
    label: 'Own fields',
    hint: 'A field of your own: name, label, kind (line, number, flag, date, choice or list) and, if you like, hint, limit, choices, required and exported.',
  },
  front: {
    label: 'Front page',
    hint: 'The lead, pinned articles, each with an end (until) if you like, the categories that have a block (blocks), and the layout of the page. Articles are named by address or id.',
  },
  removal: {
    label: 'Removed pages',
    hint: 'An address (path), since when it is gone (date), and why (reason): rights, error or law.',
  },
};

import type { PromiseBreach, RuleTexts } from '../rules.ts';

const didYouMean = (suggestion: string | undefined, otherwise: string): string =>
  suggestion === undefined ? otherwise : `Did you mean ${suggestion}?`;

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const PROMISES: Record<PromiseBreach, string> = {
  deleted: 'The page was deleted or renamed',
  unpublished: 'The article was public and is now a draft or under embargo',
  alias: 'The former address is no longer among the aliases',
  id: 'The id of the article was deleted or changed',
  term: 'The entry of the vocabulary was deleted or renamed',
  redirect: 'The entry of redirects.yaml was deleted or changed',
  removal: 'The entry of removals.yaml was deleted or changed',
};

const PROMISE_REMEDIES: Partial<Record<PromiseBreach, string>> = {
  unpublished: 'Take it back with npm run remove, or leave it public.',
  id: 'Enter the former id again; if the article is gone, enter the address with its reason in removals.yaml (npm run remove).',
  removal: 'Put the entry back: it says why nothing is there any more.',
};
const PROMISE_REMEDY =
  'Redirect it in redirects.yaml, name it as an alias of the new article, or enter it with its reason in removals.yaml (npm run rename, npm run remove).';

const YAML_WORDS: Record<'comment' | 'tag' | 'anchor' | 'null', (lost: string) => string> = {
  comment: (lost) => `YAML reads “${lost}” as a comment.`,
  tag: (lost) => `YAML reads “${lost}” as the name of a type.`,
  anchor: (lost) => `YAML reads “${lost}” as a mark to refer to.`,
  null: (lost) => `YAML reads “${lost}” as no value.`,
};

/** The words for every rule of the check, in English. */
export const rules: RuleTexts = {
  grades: { error: 'error', warning: 'warning', advice: 'advice' },
  table: { rule: 'Rule', grade: 'Grade', fix: '--fix', about: 'Holds', fixed: 'yes' },
  summary: ({ error, warning, advice }, files) =>
    `${plural(error, 'error', 'errors')}, ${plural(warning, 'warning', 'warnings')}, ${plural(advice, 'piece', 'pieces')} of advice in ${plural(files, 'file', 'files')}.`,
  hiddenAdvice: 'Advice is shown with --advice.',
  fixed: (flaws, files) => `Mended ${plural(flaws, 'place', 'places')} in ${plural(files, 'file', 'files')}.`,
  explain: {
    'url-promise': ({ path, cause }) => ({
      message: `${PROMISES[cause]}; the address ${path} leads ${cause === 'id' ? 'to it no longer' : 'nowhere'}.`,
      remedy: PROMISE_REMEDIES[cause] ?? PROMISE_REMEDY,
    }),
    'yaml-words': ({ kind, lost }) => ({
      message: `${YAML_WORDS[kind](lost)} It will appear nowhere.`,
      remedy: 'Put the whole text between quotation marks.',
    }),
    'yaml-comment': ({ lost }) => ({
      message: `“${lost}” is a comment after the text and does not appear.`,
      remedy:
        'If it is part of the text, put the whole text between quotation marks; otherwise move the comment to a line of its own.',
    }),
    'link-target': ({ href, suggestion }) => ({
      message: `The link ${href} leads to no page.`,
      remedy: didYouMean(suggestion, 'Check the address of the page.'),
    }),
    'link-fragment': ({ href, fragment, suggestion }) => ({
      message: `The page behind the link ${href} has no place #${fragment}.`,
      remedy: didYouMean(
        suggestion === undefined ? undefined : `#${suggestion}`,
        'Delete the fragment, or name a heading of the page.',
      ),
    }),
    'link-redirected': ({ href, to }) => ({
      message: `The link ${href} is redirected.`,
      remedy: `Link to ${to} at once.`,
    }),
    'link-unpublished': ({ href, other }) => ({
      message: `The link ${href} leads to an article that is not public yet: ${other}.`,
      remedy: 'Set the link when the article is public.',
    }),
    'link-form': ({ href, better }) => ({
      message: `The link ${href} does not have the usual form.`,
      remedy: `Write it as ${better}.`,
    }),
    'link-text': ({ text }) => ({
      message: `The link text “${text}” does not tell where the link leads.`,
      remedy: 'Name what the page offers.',
    }),
    'redirect-target': ({ path, suggestion }) => ({
      message: `The redirect leads to ${path}, where there is no page.`,
      remedy: didYouMean(suggestion, 'Name the address of a page that exists.'),
    }),
    'near-duplicate': ({ other, percent }) => ({
      message: `Title and teaser equal an earlier article by ${percent} %: ${other}.`,
      remedy: 'Check whether it was published before; otherwise tell the difference in the teaser.',
    }),
    'future-date': ({ date }) => ({
      message: `The date ${date} is in the future; the article would be public at once all the same.`,
      remedy: 'Correct the date, or set publishAt.',
    }),
    'future-change': ({ field, date }) => ({
      message: `"${field}" names ${date}, a day that is still to come.`,
      remedy: 'Correct the date; it is shown on the page.',
    }),
    'date-order': ({ field, date }) => ({
      message: `“${field}” (${date}) is before the date of the article.`,
      remedy: 'Correct one of the two dates.',
    }),
    'wrong-weekday': ({ date, weekday }) => ({
      message: `${date} is a ${weekday}.`,
      remedy: 'Correct the weekday or the date.',
    }),
    'relative-day': ({ word, date }) => ({
      message: `“${word}” cannot be understood in an archive.`,
      remedy: `Name the day (the article is of ${date}).`,
    }),
    'unused-image': () => ({
      message: 'No article uses this image.',
      remedy: 'Delete the image, or use it in an article.',
    }),
    'unused-file': () => ({
      message: 'This file is neither an article nor a picture, and is not part of the site.',
      remedy: 'Put it into public/ and link it from there, or delete it.',
    }),
    'image-alt': ({ problem, alt }) => ({
      message:
        problem === 'missing'
          ? 'The image has no alternative text.'
          : problem === 'file-name'
            ? `The alternative text “${alt}” is the name of the file.`
            : `The alternative text “${alt}” does not describe the image.`,
      remedy: 'Say in one sentence what the image shows.',
    }),
    'image-credit': ({ src }) => ({
      message: `Nothing says whose image “${src}” is.`,
      remedy: 'Name the source in the caption: ![…](… "Text. Photo: Name").',
    }),
    'image-small': ({ src, width, limit }) => ({
      message: `The image “${src}” is only ${width} pixels wide.`,
      remedy: `Use an image that is at least ${limit} pixels wide.`,
    }),
    'image-oversized': ({ src, megapixels, limit }) => ({
      message: `The image “${src}” has ${megapixels} megapixels; ${limit} are enough.`,
      remedy: 'Scale the image to at most 3000 pixels of width.',
    }),
    'title-length': ({ length, limit }) => ({
      message: `The title has ${length} characters; lists and search engines cut after ${limit}.`,
      remedy: 'Shorten the title.',
    }),
    'title-mark': ({ mark }) => ({
      message: `The title ends with “${mark}”.`,
      remedy: 'Delete the mark at the end.',
    }),
    'teaser-length': ({ length, min, max }) => ({
      message: `The teaser has ${length} characters; ${min} to ${max} are usual.`,
      remedy: length < min ? 'Say what matters in one to three sentences.' : 'Shorten the teaser.',
    }),
    'field-markup': ({ field, found }) => ({
      message: `"${found}" is published as it is: "${field}" is plain text, without Markdown and HTML.`,
      remedy: 'Write the text alone; links and emphasis belong in the body.',
    }),
    'empty-body': () => ({
      message: 'The article has no text.',
      remedy: 'Write the text below the frontmatter.',
    }),
    'heading-order': ({ depth, expected }) => ({
      message: `The heading is of level ${depth}; at most ${expected} is expected.`,
      remedy: `Start it with ${'#'.repeat(expected)}: the first level in a text is ##, and no level is skipped.`,
    }),
    'heading-empty': () => ({
      message: 'The heading is empty.',
      remedy: 'Delete the line, or add a text.',
    }),
    'accidental-block': ({ found, expected }) => ({
      message: `To Markdown, a line that starts with "${found}" is a list or a quotation.`,
      remedy: `If the sign belongs to the sentence, write "${expected}".`,
    }),
    'heading-mark': ({ found, expected }) => ({
      message: `"${found}" is not a heading; the line is published with its #.`,
      remedy: `For a heading, write "${expected}" (six # at most, then a space); otherwise write \\#.`,
    }),
    'heading-underline': ({ text, mark }) => ({
      message: `The ${mark} in the next line turns "${text}" into a heading.`,
      remedy: 'Leave an empty line above a rule; start headings with ##.',
    }),
    'emphasis-open': ({ mark, expected }) => ({
      message: `${mark} marks nothing here and is published as it is.`,
      remedy:
        expected === undefined
          ? 'Add the other mark or delete this one; no space inside of the marks, and one outside next to punctuation.'
          : `Write "${expected}".`,
    }),
    'table-cell': ({ cell, columns }) => ({
      message: `The cell "${cell}" is not published: the head of the table has only ${plural(columns, 'column', 'columns')}.`,
      remedy: 'Add a column to the head or delete the cell; write a | within text as \\|.',
    }),
    'table-unread': ({ expected }) => ({
      message:
        'These lines are not a table: the line below the head is missing or has another number of columns.',
      remedy: `Write ${expected} below the first line.`,
    }),
    unclosed: ({ what, mark }) => ({
      message:
        what === 'fence'
          ? 'This block of code never ends; all text below is part of it.'
          : 'This comment never ends; all text below is missing from the page.',
      remedy: `End it with ${mark}, or delete its start.`,
    }),
    'indented-code': () => ({
      message: 'This text is indented by four characters and is published as code.',
      remedy: 'Delete the indentation; for a quotation start each line with >.',
    }),
    'reference-undefined': ({ name }) => ({
      message: `[${name}] leads nowhere and is published with its brackets.`,
      remedy: `Add "[${name}]: …" at the end of the text, or delete the brackets.`,
    }),
    'reference-unused': ({ name }) => ({
      message: `Nothing refers to "[${name}]:"; its text is not published.`,
      remedy: name.startsWith('^')
        ? `Put [${name}] into the text, or delete the footnote.`
        : 'If the text is to be published, write the bracket as \\[.',
    }),
    'link-broken': ({ found, expected }) => ({
      message: `"${found}" does not become a proper link.`,
      remedy:
        expected === undefined
          ? 'Write [text](address), with no space between them or in the address; an address alone as <https://…>.'
          : `Write "${expected}": an address has no spaces.`,
    }),
    'link-dropped': ({ href }) => ({
      message: `The link ${href} is left out; its text is published without it.`,
      remedy: 'Use an address with https:, http:, mailto: or tel:, or a path of the site.',
    }),
    entity: ({ found, expected }) => ({
      message: `${found} is published as it is.`,
      remedy:
        expected === undefined ? 'Write the character itself.' : `Write ${expected} or the character itself.`,
    }),
    'foreign-markup': ({ found, kind }) => ({
      message: `"${found}" belongs to another program and is published as it is.`,
      remedy: {
        template: 'Delete it, or write its content as Markdown.',
        directive: 'Delete the line; in .mdx there are boxes, <InfoBox title="…">.',
        attributes: 'Delete the braces.',
        wiki: 'Write [text](address).',
        task: 'Write "- " before it: tasks stand in lists.',
        footnote: 'Write [^1] in the text and "[^1]: …" at its end.',
      }[kind],
    }),
    backslash: ({ found }) => ({
      message: `The backslash in "${found}" is published as it is.`,
      remedy: 'Delete it; only characters that mean something in Markdown need one.',
    }),
    'quotation-marks': ({ found, expected }) => ({
      message: `The quotation mark ${found} is not usual here.`,
      remedy: `Replace it with ${expected}.`,
    }),
    apostrophe: ({ found }) => ({
      message: `${found} is an accent and no apostrophe.`,
      remedy: 'Replace it with ’.',
    }),
    'number-range': ({ found, expected }) => ({
      message: `There is a hyphen in “${found}”.`,
      remedy: `Write ranges with an en dash: ${expected}.`,
    }),
    spacing: ({ expected }) => ({
      message: 'There is a space too many.',
      remedy: `It should be “${expected}”.`,
    }),
    'double-word': ({ word }) => ({
      message: `The word “${word}” stands twice in a row.`,
      remedy: 'Delete one of them.',
    }),
    spelling: ({ word, suggestions }) => ({
      message: `“${word}” is not in the dictionary.`,
      remedy:
        suggestions.length > 0
          ? `Did you mean ${suggestions.join(', ')}? If the word is right, add it to words.txt.`
          : 'If the word is right, add it to words.txt.',
    }),
    'stray-html': ({ element }) => ({
      message: `<${element}> is left over from a word processor and is not taken over.`,
      remedy: 'Delete the element; mark text up with Markdown.',
    }),
    'invisible-character': ({ code }) => ({
      message: `There is an invisible character (${code}), with which search does not find the word.`,
      remedy: 'Delete the character.',
    }),
    'unfit-character': ({ code, expected }) => ({
      message: `The character ${code} belongs in no text; mostly it comes from a PDF or a word processor.`,
      remedy:
        expected === undefined
          ? 'Look up the original and type what it says.'
          : expected.trim() === ''
            ? 'Delete it.'
            : `Replace it with ${expected}.`,
    }),
    'no-break-space': () => ({
      message: 'There is a no-break space.',
      remedy: 'Write an ordinary space; Nachlese sets the other one where it is needed.',
    }),
    'unicode-form': ({ found }) => ({
      message: `“${found}” is made of several characters. It is read correctly all the same.`,
      remedy: 'Type the letter again, so that git and editors find it, too.',
    }),
    'line-ends': () => ({
      message: 'The line ends are mixed or outdated (CR). The file is read correctly all the same.',
      remedy: 'Choose LF (or CRLF) for the whole file in the editor.',
    }),
    'frontmatter-order': ({ field, before }) => ({
      message: `“${field}” does not stand at its usual place.`,
      remedy: `Put it before “${before}”.`,
    }),
  },
  about: {
    'missing-frontmatter': 'Each article starts with frontmatter between two lines ---.',
    'frontmatter-language': 'Frontmatter is YAML; nothing in it is run.',
    'yaml-syntax': 'The YAML can be read.',
    'not-utf8': 'Files are saved as UTF-8.',
    'unreadable-file': 'Each file can be read.',
    'missing-field': 'Required fields are there.',
    'empty-field': 'Required fields are not empty.',
    'unknown-field': 'There are known fields only.',
    'invalid-field': 'Each field has the right form.',
    'too-long': 'No field is longer than allowed.',
    'unknown-term': 'Category, region, type, topics and authors are in the vocabularies.',
    'duplicate-name': 'No vocabulary has a name twice.',
    'duplicate-term': 'No vocabulary has an address twice.',
    'wrong-folder': 'The folder agrees with the date.',
    'file-name': 'The file name can be an address.',
    'file-link': 'Links lead to files within the content folder.',
    'file-ending': 'No file is left unread because of its name.',
    'file-place': 'Texts lie in articles/, pages/ or dossiers/.',
    'file-case': 'No two files have the same name but for upper and lower case.',
    'duplicate-url': 'Each address exists once.',
    'duplicate-id': 'Each id exists once.',
    'image-missing': 'Each image is there.',
    'image-outside': 'Images lie beside articles.',
    'image-hidden': 'No image is in a hidden folder or has the name of a leftover.',
    'image-unreadable': 'Each image is one.',
    'image-format': 'Images are PNG, JPEG, WebP, AVIF or GIF.',
    'image-lfs': 'No note of Git LFS lies in the place of an image.',
    'image-pixels': 'No image has more than 268 million pixels.',
    'image-too-large': 'No image file is larger than 20 MB.',
    'mdx-syntax': 'The MDX can be read.',
    'mdx-code': 'MDX holds no program code.',
    'mdx-attribute': 'Elements in MDX have only attributes that they know.',
    'mdx-needed': 'Elements in MDX have the attributes without which they say nothing.',
    'mdx-component': 'MDX uses known elements only.',
    'path-taken': 'There is no article, page or list at a former address.',
    'path-case': 'No former address equals another address but for upper and lower case.',
    'public-file': 'No file in public/ is where the site has one of its own.',
    'path-of-file': 'There is no file of the site itself at a former address.',
    'id-path': 'No address such as /id/44452/ leads elsewhere than to the article with that id.',
    'duplicate-path': 'Each former address is claimed once.',
    'too-many-redirects': 'There are no more redirects than a host reads.',
    'redirect-too-long': 'No redirect is longer than a host reads.',
    'redirect-chain': 'Redirects lead to their target in one step.',
    'redirect-loop': 'Redirects do not lead in a circle.',
    'url-promise': 'No published address disappears (with --changed only).',
    'yaml-words': 'YAML drops no words of a field (#, !, & and Null without quotation marks).',
    'yaml-comment': 'No comment follows a text.',
    'link-target': 'Internal links lead to a page.',
    'link-fragment': 'Fragments of links exist.',
    'link-redirected': 'Internal links do not go through a redirect.',
    'link-unpublished': 'No link leads to a draft or an embargoed article.',
    'link-form': 'Internal links are paths with a slash at the end.',
    'link-text': 'Link texts tell where they lead.',
    'redirect-target': 'Redirects lead to a page.',
    'near-duplicate': 'Title and teaser do not equal an earlier article.',
    'future-date': 'A date in the future has an embargo.',
    'future-change': 'Updates and corrections are not in the future.',
    'date-order': 'Update and corrections are not before the date.',
    'wrong-weekday': 'Weekdays agree with their date.',
    'relative-day': 'Text that is older than a week does not say “yesterday”.',
    'unused-file': 'Only articles and pictures lie among the articles.',
    'unused-image': 'Each image is used.',
    'image-alt': 'Images have an alternative text that describes them.',
    'image-credit': 'Images of the body name their source.',
    'image-small': 'Images are at least 640 pixels wide.',
    'image-oversized': 'Images have at most 24 megapixels.',
    'title-length': 'Titles have at most 90 characters.',
    'title-mark': 'Titles do not end with a full stop or colon.',
    'teaser-length': 'Teasers have 60 to 400 characters.',
    'field-markup': 'Title, kicker and teaser hold no Markdown and no HTML.',
    'empty-body': 'An article has a text.',
    'heading-order': 'Headings start at ## and skip no level.',
    'heading-empty': 'Headings have a text.',
    'accidental-block':
      'No sentence becomes a list or a quotation because it starts with "1. May", "+ 5" or "> 10 %".',
    'heading-mark': 'Headings have a space after six # at most.',
    'heading-underline': 'No sentence becomes a heading because of a line below it.',
    'emphasis-open': 'Marks such as ** come in pairs.',
    'table-cell': 'No row of a table has more cells than its head.',
    'table-unread': 'Tables have the line below their head.',
    unclosed: 'Blocks of code and comments have an end.',
    'indented-code': 'No text becomes code because it is indented.',
    'reference-undefined': 'Footnotes and references in brackets have a target.',
    'reference-unused': 'The text refers to every footnote.',
    'link-broken': 'Links are written properly.',
    'link-dropped': 'No link has an address that is left out.',
    entity: 'References to characters such as &auml; are complete and known.',
    'foreign-markup': 'No markup of other programs, such as {{ … }}, {: … }, ::: and [[ … ]].',
    backslash: 'No backslash is left in the text.',
    'quotation-marks': 'Quotation marks are those of the language.',
    apostrophe: 'Apostrophes are no accents.',
    'number-range': 'Ranges have an en dash.',
    spacing: 'There is no double space and none before a punctuation mark.',
    'double-word': 'No word stands twice in a row.',
    spelling: 'Words are in the dictionary, in the vocabularies or in words.txt.',
    'stray-html': 'No HTML of word processors, and none that is not taken over.',
    'invisible-character': 'No soft hyphens and no characters without width.',
    'unfit-character': 'No control characters, no ligatures such as ﬁ, nothing that cannot be read.',
    'no-break-space': 'No no-break spaces.',
    'unicode-form': 'Accented letters are one character (NFC).',
    'line-ends': 'All lines of a file end alike, with LF or CRLF.',
    'frontmatter-order': 'Fields stand in the usual order.',
  },
};

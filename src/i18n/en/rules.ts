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
  dayPages: 'The pages of days are switched off in site.yaml',
  onThisDay: 'The pages “On this day” are switched off in site.yaml',
  monthLists: 'The lists by month are switched off in site.yaml',
  versions: 'The versions of articles are switched off in site.yaml',
  data: 'All open data are switched off in site.yaml',
};

const SWITCH_REMEDY = 'Leave them on, or redirect each of these addresses in redirects.yaml.';

const PROMISE_REMEDIES: Partial<Record<PromiseBreach, string>> = {
  unpublished: 'Withdraw it with npm run remove, or keep it public.',
  id: 'Restore the former id; if the article is gone, enter the address with its reason in removals.yaml (npm run remove).',
  removal: 'Put the entry back: it explains why nothing is there any more.',
  dayPages: SWITCH_REMEDY,
  onThisDay: SWITCH_REMEDY,
  monthLists: SWITCH_REMEDY,
  versions: 'Leave them on: exports.versions and provenance.',
  data: 'Leave at least one format on, or redirect the address in redirects.yaml.',
};
const PROMISE_REMEDY =
  'Redirect it in redirects.yaml, name it as an alias of the new article, or enter it with its reason in removals.yaml (npm run rename, npm run remove).';

const YAML_WORDS: Record<'comment' | 'tag' | 'anchor' | 'null', (lost: string) => string> = {
  comment: (lost) => `YAML reads “${lost}” as a comment.`,
  tag: (lost) => `YAML reads “${lost}” as the name of a type.`,
  anchor: (lost) => `YAML reads “${lost}” as an anchor.`,
  null: (lost) => `YAML reads “${lost}” as no value.`,
};

/** The messages of the check's rules, in English. */
export const rules: RuleTexts = {
  severities: { error: 'error', warning: 'warning', info: 'suggestion' },
  table: { rule: 'Rule', severity: 'Severity', fix: '--fix', about: 'Requires', fixed: 'yes' },
  summary: ({ error, warning, info }, files) =>
    `${plural(error, 'error', 'errors')}, ${plural(warning, 'warning', 'warnings')}, ${plural(info, 'suggestion', 'suggestions')} in ${plural(files, 'file', 'files')}.`,
  hiddenInfo: 'Use --advice to see the suggestions.',
  fixed: (problems, files) =>
    `Fixed ${plural(problems, 'problem', 'problems')} in ${plural(files, 'file', 'files')}.`,
  explain: {
    'url-promise': ({ path, cause, more = 0 }) => ({
      message:
        more > 0
          ? `${PROMISES[cause]}; the address ${path} and ${more} more no longer lead anywhere.`
          : `${PROMISES[cause]}; the address ${path} no longer leads ${cause === 'id' ? 'to it' : 'anywhere'}.`,
      remedy: PROMISE_REMEDIES[cause] ?? PROMISE_REMEDY,
    }),
    'export-off': ({ name }) => ({
      message: `“exports.${name}” is switched off; whoever subscribes to these files or reads them regularly finds them no more.`,
      remedy: 'Leave it on, or announce it on the site beforehand.',
    }),
    'url-words': ({ words, former, current }) => ({
      message: `Published addresses with ${words.map((word) => `“${word}”`).join(', ')} would lead nowhere: site.yaml has other words.`,
      remedy: `Add to site.yaml: formerUrls: { ${former} } – and they redirect. Or keep the addresses: urls: { ${current} }.`,
    }),
    'site-moved': ({ from, to, pattern, target, former }) => ({
      message: `The site moves from ${from} to ${to}: every published address would lead nowhere. Only the server of the former address can redirect them.`,
      remedy: `Redirect every path there (nginx: rewrite "${pattern}" "${target}" permanent; Apache: RedirectMatch permanent "${pattern}" "${target}") and write in site.yaml: movedFrom: [${former}]. Or keep the address: ${from}.`,
    }),
    'path-in-folder': ({ path, better, address, site }) => ({
      message: `The path ${path} is counted from the site’s folder: it would be ${address}.`,
      remedy: `Write it as ${better}. Addresses outside ${site} can be redirected only by the host’s own server.`,
    }),
    'theme-tokens': ({ problem }) => ({
      message: `The theme has a look of its own, but theme/tokens.yaml ${problem === 'missing' ? 'is missing' : 'sets nothing'}: icon, share cards and feeds keep the default colours.`,
      remedy: `${problem === 'missing' ? 'Create the file' : 'Set at least one colour there'}, such as colors: { brand: "#1c4a73" }.`,
    }),
    'yaml-words': ({ kind, lost }) => ({
      message: `${YAML_WORDS[kind](lost)} It will not be published.`,
      remedy: 'Put the whole text in quotation marks.',
    }),
    'yaml-comment': ({ lost }) => ({
      message: `“${lost}” is read as a comment after the text and is not published.`,
      remedy:
        'If it is part of the text, put the whole text in quotation marks; otherwise move the comment to a line of its own.',
    }),
    'link-target': ({ href, suggestion }) => ({
      message: `The link ${href} leads to no page.`,
      remedy: didYouMean(suggestion, 'Check the address of the page.'),
    }),
    'link-fragment': ({ href, fragment, suggestion }) => ({
      message: `The page behind the link ${href} has no anchor #${fragment}.`,
      remedy: didYouMean(
        suggestion === undefined ? undefined : `#${suggestion}`,
        'Delete the fragment, or name a heading of the page.',
      ),
    }),
    'link-redirected': ({ href, to }) => ({
      message: `The link ${href} is redirected.`,
      remedy: `Link directly to ${to}.`,
    }),
    'link-unpublished': ({ href, other }) => ({
      message: `The link ${href} leads to an article that is not public yet: ${other}.`,
      remedy: 'Add the link once the article is public.',
    }),
    'link-form': ({ href, better }) => ({
      message: `The link ${href} is not written in the usual form.`,
      remedy: `Write it as ${better}.`,
    }),
    'link-text': ({ text }) => ({
      message: `The link text “${text}” does not say where the link leads.`,
      remedy: 'Name what the page offers.',
    }),
    'redirect-target': ({ path, suggestion }) => ({
      message: `The redirect leads to ${path}, where there is no page.`,
      remedy: didYouMean(suggestion, 'Name the address of a page that exists.'),
    }),
    'front-hidden': ({ article, reason, until }) => ({
      message:
        reason === 'draft'
          ? `The article ${article} is a draft, so the front page does not show it.`
          : `The place of the article ${article} on the front page has ended (${until}).`,
      remedy: reason === 'draft' ? 'Release the article, or delete the entry.' : 'Delete the entry.',
    }),
    'front-later': ({ article, from }) => ({
      message: `The article ${article} is under embargo; the front page shows it from ${from} on.`,
      remedy: 'If that is the plan, there is nothing to do.',
    }),
    'front-moved': ({ article, to }) => ({
      message: `${article} is a former address of the article.`,
      remedy: `Name its current address: ${to}.`,
    }),
    'near-duplicate': ({ other, percent }) => ({
      message: `Title and teaser match an earlier article by ${percent}%: ${other}.`,
      remedy: 'Check whether it was published before; otherwise make the difference clear in the teaser.',
    }),
    'future-date': ({ date }) => ({
      message: `The date ${date} is in the future; the article would still be published immediately.`,
      remedy: 'Correct the date, or set publishAt.',
    }),
    'future-change': ({ field, date }) => ({
      message: `"${field}" gives ${date}, which is in the future.`,
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
      message: `“${word}” means nothing to a reader of the archive.`,
      remedy: `Name the day (the article is dated ${date}).`,
    }),
    'unused-image': () => ({
      message: 'No article uses this image.',
      remedy: 'Delete the image, or use it in an article.',
    }),
    'unused-file': () => ({
      message: 'This file is neither an article nor an image, and is not published.',
      remedy: 'Put it into public/ and link it from there, or delete it.',
    }),
    'image-alt': ({ problem, alt }) => ({
      message:
        problem === 'missing'
          ? 'The image has no alternative text.'
          : problem === 'file-name'
            ? `The alternative text “${alt}” is just the file name.`
            : `The alternative text “${alt}” does not describe the image.`,
      remedy: 'Say in one sentence what the image shows.',
    }),
    'image-credit': ({ src }) => ({
      message: `The image “${src}” has no credit.`,
      remedy: 'Add the credit to the caption: ![…](… "Text. Photo: Name").',
    }),
    'image-small': ({ src, width, limit }) => ({
      message: `The image “${src}” is only ${width} pixels wide.`,
      remedy: `Use an image that is at least ${limit} pixels wide.`,
    }),
    'image-oversized': ({ src, megapixels, limit }) => ({
      message: `The image “${src}” has ${megapixels} megapixels; ${limit} are enough.`,
      remedy: 'Scale the image down to at most 3000 pixels wide.',
    }),
    'title-length': ({ length, limit }) => ({
      message: `The title has ${length} characters; lists and search engines cut it off after ${limit}.`,
      remedy: 'Shorten the title.',
    }),
    'title-mark': ({ mark }) => ({
      message: `The title ends with “${mark}”.`,
      remedy: 'Delete the final punctuation mark.',
    }),
    'teaser-length': ({ length, min, max }) => ({
      message: `The teaser has ${length} characters; ${min} to ${max} are usual.`,
      remedy: length < min ? 'Sum up the article in one to three sentences.' : 'Shorten the teaser.',
    }),
    'field-markup': ({ field, found }) => ({
      message: `"${found}" is published as it is: "${field}" is plain text, without Markdown or HTML.`,
      remedy: 'Write plain text; links and emphasis belong in the body.',
    }),
    'empty-body': () => ({
      message: 'The article has no text.',
      remedy: 'Write the text below the frontmatter.',
    }),
    'heading-order': ({ depth, expected }) => ({
      message: `This is a level ${depth} heading; level ${expected} is the deepest allowed here.`,
      remedy: `Start it with ${'#'.repeat(expected)}: the first level in a text is ##, and no level is skipped.`,
    }),
    'heading-empty': () => ({
      message: 'The heading is empty.',
      remedy: 'Delete the line, or add some text.',
    }),
    'accidental-block': ({ found, expected }) => ({
      message: `To Markdown, a line that starts with "${found}" is a list or a quotation.`,
      remedy: `If the character belongs to the sentence, write "${expected}".`,
    }),
    'heading-mark': ({ found, expected }) => ({
      message: `"${found}" is not a heading; the line is published with its #.`,
      remedy: `For a heading, write "${expected}" (six # at most, then a space); otherwise write \\#.`,
    }),
    'heading-underline': ({ text, mark }) => ({
      message: `The ${mark} in the next line turns "${text}" into a heading.`,
      remedy: 'Leave a blank line above a rule; start headings with ##.',
    }),
    'emphasis-open': ({ mark, expected }) => ({
      message: `${mark} has no counterpart here and is published as it is.`,
      remedy:
        expected === undefined
          ? 'Add the other mark or delete this one; no space inside the marks, and one outside next to punctuation.'
          : `Write "${expected}".`,
    }),
    'table-cell': ({ cell, columns }) => ({
      message: `The cell "${cell}" is not published: the header of the table has only ${plural(columns, 'column', 'columns')}.`,
      remedy: 'Add a column to the header or delete the cell; write a | within text as \\|.',
    }),
    'table-unread': ({ expected }) => ({
      message:
        'These lines are not a table: the line below the header is missing or has a different number of columns.',
      remedy: `Write ${expected} below the first line.`,
    }),
    unclosed: ({ what, mark }) => ({
      message:
        what === 'fence'
          ? 'This code block is never closed; everything below it becomes part of it.'
          : 'This comment is never closed; everything below it is missing from the page.',
      remedy: `Close it with ${mark}, or delete its opening mark.`,
    }),
    'indented-code': () => ({
      message: 'This text is indented by four spaces and is published as code.',
      remedy: 'Remove the indentation; for a quotation, start each line with >.',
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
          ? 'Write [text](address), with no space between the two parts or within the address; write a bare address as <https://…>.'
          : `Write "${expected}": an address has no spaces.`,
    }),
    'link-dropped': ({ href }) => ({
      message: `The link ${href} is dropped; only its text is published.`,
      remedy: 'Use an address with https:, http:, mailto: or tel:, or a path on this site.',
    }),
    entity: ({ found, expected }) => ({
      message: `${found} is published as it is.`,
      remedy:
        expected === undefined ? 'Write the character itself.' : `Write ${expected} or the character itself.`,
    }),
    unfilled: ({ missing }) => ({
      message: `Something is still to be filled in here: ${missing}`,
      remedy: 'Write it in place of the note.',
    }),
    'foreign-markup': ({ found, kind }) => ({
      message: `"${found}" belongs to another program and is published as it is.`,
      remedy: {
        template: 'Delete it, or write its content as Markdown.',
        directive: 'Delete the line; in .mdx there are boxes, <InfoBox title="…">.',
        attributes: 'Delete the braces.',
        wiki: 'Write [text](address).',
        task: 'Write "- " before it: tasks belong in lists.',
        footnote: 'Write [^1] in the text and "[^1]: …" at its end.',
      }[kind],
    }),
    backslash: ({ found }) => ({
      message: `The backslash in "${found}" is published as it is.`,
      remedy: 'Delete it; only characters with a meaning in Markdown need one.',
    }),
    'quotation-marks': ({ found, expected }) => ({
      message: `${found} is not the usual quotation mark here.`,
      remedy: `Replace it with ${expected}.`,
    }),
    apostrophe: ({ found }) => ({
      message: `${found} is an accent, not an apostrophe.`,
      remedy: 'Replace it with ’.',
    }),
    'number-range': ({ found, expected }) => ({
      message: `There is a hyphen in “${found}”.`,
      remedy: `Write ranges with an en dash: ${expected}.`,
    }),
    spacing: ({ expected }) => ({
      message: 'There is one space too many.',
      remedy: `It should be “${expected}”.`,
    }),
    'double-word': ({ word }) => ({
      message: `The word “${word}” is repeated.`,
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
      message: `<${element}> is left over from a word processor and is dropped.`,
      remedy: 'Delete the element; mark text up with Markdown.',
    }),
    'invisible-character': ({ code }) => ({
      message: `There is an invisible character (${code}), which keeps search from finding the word.`,
      remedy: 'Delete the character.',
    }),
    'unfit-character': ({ code, expected }) => ({
      message: `The character ${code} does not belong in running text; it usually comes from a PDF or a word processor.`,
      remedy:
        expected === undefined
          ? 'Check the original and type what it says.'
          : expected.trim() === ''
            ? 'Delete it.'
            : `Replace it with ${expected}.`,
    }),
    'no-break-space': () => ({
      message: 'There is a no-break space.',
      remedy: 'Type an ordinary space; Nachlese sets no-break spaces where they are needed.',
    }),
    'unicode-form': ({ found }) => ({
      message: `“${found}” is made up of several characters. It is still read correctly.`,
      remedy: 'Type the letter again, so that git and editors find it too.',
    }),
    'line-ends': () => ({
      message: 'The line ends are mixed or outdated (CR). The file is still read correctly.',
      remedy: 'Choose LF (or CRLF) for the whole file in the editor.',
    }),
    'frontmatter-order': ({ field, before }) => ({
      message: `“${field}” is not in its usual place.`,
      remedy: `Put it before “${before}”.`,
    }),
  },
  about: {
    'missing-frontmatter': 'Each article starts with frontmatter between two lines ---.',
    'frontmatter-language': 'Frontmatter is YAML; nothing in it is run.',
    'yaml-syntax': 'The YAML is valid.',
    'not-utf8': 'Files are saved as UTF-8.',
    'unreadable-file': 'Each file can be read.',
    'missing-field': 'Required fields are present.',
    'empty-field': 'Required fields are not empty.',
    'unknown-field': 'All fields are known.',
    'invalid-field': 'Each field is in the right form.',
    'too-long': 'No field is longer than allowed.',
    'unknown-term': 'Category, region, type, topics and authors are in the vocabularies.',
    'unknown-article': 'The articles in front.yaml exist.',
    'removed-article': 'No article in front.yaml was removed.',
    'duplicate-article': 'No article is in front.yaml twice.',
    'reserved-field': 'Own fields are not named like those of Nachlese.',
    'unfit-field': 'Each kind of own field has only the details that belong to it.',
    'duplicate-name': 'No list has a name twice.',
    'duplicate-term': 'No two entries of a vocabulary share an address.',
    'wrong-folder': 'The folder matches the date.',
    'file-name': 'The file name can be an address.',
    'file-link': 'Links lead to files within the content folder.',
    'file-ending': 'No file is left unread because of its name.',
    'file-place': 'Texts lie in articles/, pages/ or dossiers/.',
    'file-case': 'No two files have the same name but for upper and lower case.',
    'duplicate-url': 'Each address exists once.',
    'url-word-taken': 'No word in addresses is used twice.',
    'duplicate-id': 'Each id exists once.',
    'image-missing': 'Each image exists.',
    'image-outside': 'Images are stored next to articles.',
    'image-hidden': 'No image is in a hidden folder or named like a backup copy.',
    'image-unreadable': 'Each image file can be read as an image.',
    'image-damaged': 'No image file lacks a part.',
    'image-format': 'Images are PNG, JPEG, WebP, AVIF or GIF.',
    'image-lfs': 'No Git LFS pointer stands in for an image.',
    'image-not-here': 'Images outside git are there when a build needs them.',
    'media-file': 'The list of images outside git can be read.',
    'media-stale': 'The list of images outside git is up to date.',
    'image-pixels': 'No image has more than 268 million pixels.',
    'image-too-large': 'No image file is larger than 20 MB.',
    'mdx-syntax': 'The MDX is valid.',
    'mdx-code': 'MDX holds no program code.',
    'mdx-attribute': 'Elements in MDX have only attributes that they know.',
    'mdx-needed': 'Elements in MDX have the attributes without which they say nothing.',
    'mdx-component': 'MDX uses known elements only.',
    'path-taken': 'There is no article, page or list at a former address.',
    'path-case': 'No former address equals another address but for upper and lower case.',
    'public-file': 'No file in public/ takes the place of one that the site generates.',
    'path-of-file': 'No former address is that of a file that the site generates.',
    'id-path': 'No address such as /id/44452/ leads elsewhere than to the article with that id.',
    'duplicate-path': 'Each former address is claimed once.',
    'editor-path': 'The editor page has an address of its own.',
    'editor-host': 'The backend “gitea” comes with the address of the server.',
    'redirect-chain': 'Redirects lead to their target in one step.',
    'format-newer': 'The content is not for a newer version.',
    'format-older': 'The content is up to date with this version.',
    'reserved-component': 'Own elements are not named like those of Nachlese.',
    'theme-file': 'Every file that the theme names exists.',
    'theme-component': 'The theme replaces only components that it can replace.',
    'theme-props': 'A component of the theme asks only for props that it gets.',
    'theme-policy': "The theme has nothing that the site's Content Security Policy forbids.",
    'theme-contrast': 'Colours of text contrast with their background (WCAG 2.2).',
    'theme-word': 'Own texts have the form of the defaults.',
    'theme-page': 'Own pages have names that can be addresses.',
    'redirect-loop': 'Redirects do not lead in a circle.',
    'url-promise': 'No published address disappears (with --changed only).',
    'export-off': 'Feeds and open data are not switched off unnoticed (with --changed only).',
    'url-words': 'No word of published addresses disappears (with --changed only).',
    'theme-tokens': 'A theme with a look of its own also sets the colours that CSS does not reach.',
    'site-moved': 'A site that moves names its former address in site.yaml (with --changed only).',
    'path-in-folder': 'Old addresses are counted from the site’s folder.',
    'yaml-words': 'YAML drops no words of a field (#, !, & and Null without quotation marks).',
    'yaml-comment': 'No comment follows a text.',
    'link-target': 'Internal links lead to a page.',
    'link-fragment': 'Fragments of links exist.',
    'link-redirected': 'Internal links do not go through a redirect.',
    'link-unpublished': 'No link leads to a draft or an embargoed article.',
    'link-form': 'Internal links are paths with a slash at the end.',
    'link-text': 'Link texts say where they lead.',
    'redirect-target': 'Redirects lead to a page.',
    'front-hidden': 'No draft and no entry that has ended is in front.yaml.',
    'front-later': 'No embargoed article is in front.yaml.',
    'front-moved': 'front.yaml names the current addresses of articles.',
    'near-duplicate': 'Title and teaser do not repeat an earlier article.',
    'future-date': 'A date in the future has an embargo.',
    'future-change': 'Updates and corrections are not in the future.',
    'date-order': 'Update and corrections are not before the date.',
    'wrong-weekday': 'Weekdays match their dates.',
    'relative-day': 'Articles more than a week old do not say “yesterday”.',
    'unused-file': 'The articles folder holds only articles and images.',
    'unused-image': 'Each image is used.',
    'image-alt': 'Images have an alternative text that describes them.',
    'image-credit': 'Images in the body have a credit.',
    'image-small': 'Images are at least 640 pixels wide.',
    'image-oversized': 'Images have at most 24 megapixels.',
    'title-length': 'Titles have at most 90 characters.',
    'title-mark': 'Titles do not end with a full stop or colon.',
    'teaser-length': 'Teasers have 60 to 400 characters.',
    'field-markup': 'Title, kicker and teaser contain no Markdown and no HTML.',
    'empty-body': 'Every article has a text.',
    'heading-order': 'Headings start at ## and skip no level.',
    'heading-empty': 'Headings are not empty.',
    'accidental-block':
      'No sentence becomes a list or a quotation because it starts with "1. May", "+ 5" or "> 10 %".',
    'heading-mark': 'Headings have a space after six # at most.',
    'heading-underline': 'No sentence becomes a heading because of a line below it.',
    'emphasis-open': 'Marks such as ** come in pairs.',
    'table-cell': 'No table row has more cells than the header.',
    'table-unread': 'Tables have the line below their header.',
    unclosed: 'Code blocks and comments are closed.',
    'indented-code': 'No text becomes code because it is indented.',
    'reference-undefined': 'Footnotes and references in brackets have a target.',
    'reference-unused': 'The text refers to every footnote.',
    'link-broken': 'Links are written properly.',
    'link-dropped': 'No link is dropped because of its address.',
    entity: 'References to characters such as &auml; are complete and known.',
    'foreign-markup': 'No markup of other programs, such as {{ … }}, {: … }, ::: and [[ … ]].',
    unfilled: 'No note "FILL IN" is left in the text.',
    backslash: 'No stray backslash is published.',
    'quotation-marks': 'Quotation marks are those of the language.',
    apostrophe: 'Accents do not stand in for apostrophes.',
    'number-range': 'Ranges have an en dash.',
    spacing: 'There is no double space and none before a punctuation mark.',
    'double-word': 'No word is repeated by mistake.',
    spelling: 'Words are in the dictionary, in the vocabularies or in words.txt.',
    'stray-html': 'No HTML from word processors, and none that would be dropped.',
    'invisible-character': 'No soft hyphens and no characters without width.',
    'unfit-character': 'No control characters, no ligatures such as ﬁ, nothing that cannot be read.',
    'no-break-space': 'No no-break spaces.',
    'unicode-form': 'Accented letters are one character (NFC).',
    'line-ends': 'All lines of a file end the same way, with LF or CRLF.',
    'frontmatter-order': 'Fields are in the usual order.',
  },
};

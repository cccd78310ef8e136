import type { Expectation } from '../../archive/diagnostic.ts';
import type { DiagnosticTexts } from '../diagnostics.ts';
import { yaml } from './yaml.ts';

const megabytes = (bytes: number): string =>
  `${(bytes / 1e6).toLocaleString('en-GB', { maximumFractionDigits: 1 })} MB`;

const inFile = (file: string | undefined): string => (file === undefined ? '' : ` (${file})`);

/** `alt` of `image.alt`, `region` of `region.1`. */
const nameOf = (field: string): string => field.split('.').findLast((part) => !/^\d+$/.test(part)) ?? field;

const didYouMean = (suggestion: string | undefined, otherwise: string): string =>
  suggestion === undefined ? otherwise : `Did you mean “${suggestion}”?`;

/** Values that only their quotation marks make invalid. */
const FORMS: Partial<Record<Expectation, (field: string) => string>> = {
  quoted: (field) => `“${field}” is a number, true or false; it has to be a text.`,
  unquoted: (field) => `“${field}” is a text because of its quotation marks.`,
};

const expected: DiagnosticTexts['expected'] = {
  line: 'one line of text without control characters; quote numbers and texts with “: ” or “#”',
  quoted: 'the same value between quotation marks, such as "2024"',
  unquoted: 'the value without quotation marks',
  integer: 'a whole number above zero',
  date: 'a valid date, such as 2023-03-30',
  dateOrTime: 'a valid date, such as 2023-03-30, or with a time 2023-03-30T14:05',
  dateTime: 'date and time, such as 2026-12-01T06:00',
  list: 'a list with at least one entry, such as [Bayern, Hessen]',
  boolean: 'true or false',
  number: 'a number without quotation marks, such as 42 or 4.5',
  fieldName: 'a name of letters a–z and digits that begins with a lower-case letter, such as venue',
  fieldKind: 'line, number, flag, date, choice or list',
  image:
    'src, alt, credit and, if you like, caption and focus, such as { src: ./image.jpg, alt: …, credit: … }',
  focus: 'top, bottom, left, right, top left, top right, bottom left or bottom right',
  corrections: 'a list of corrections, each with date and text',
  path: 'a path on this site that starts with /: without spaces, ?, #, broken percent signs or parts that begin with a dot; each part at most 250 bytes long, the whole at most 900',
  article:
    'the address of an article, such as /2026/11/fibre-for-the-marshes/, or its id; with until it becomes { article: …, until: … }',
  slug: 'lower-case letters a–z, digits and hyphens',
  language: 'de or en',
  languageTag: 'a language tag such as de, en-GB or fr',
  timeZone: 'the name of a time zone, such as Europe/Berlin',
  url: 'an address that starts with https://',
  siteUrl:
    'the site’s address, with or without a folder of plain letters and digits: https://example.org or https://example.org/archive',
  email: 'an e-mail address',
  regionCode: 'a code of two capital letters, such as BY',
  regionRule: 'required or optional',
  frontLayout: 'standard, story, gallery or quiet',
  removalReason: 'rights (of third parties), error (by the newsroom) or law (a legal obligation)',
  color: 'a colour such as "#96181d", in quotation marks',
  schemeColor: 'two colours, such as { light: "#96181d", dark: "#f08a80" }',
  fontFamilies: "names of fonts as in CSS, such as 'Source Serif 4', Georgia, serif",
  fontFamily: 'the name of a font, of letters, digits and spaces, such as Source Serif 4',
  fontFiles: 'a list of font files, such as - { family: Paper, src: ./fonts/paper.woff2 }',
  fontFile:
    "a font file (.woff2, .woff, .ttf, .otf) in the theme's folder, without spaces or accents in its name, such as ./fonts/paper.woff2",
  fontWeight: 'a weight in quotation marks, such as "400" or "200 900"',
  fontStyle: 'normal or italic',
  cssLength: 'a length with its unit as in CSS, such as 1.0625rem or clamp(2rem, 5vw, 4rem)',
  componentName: 'a name that starts with a capital letter and has only letters and digits',
  attributeNames: 'a list of names of letters and digits; the first is required, such as [title, unit]',
  mdxComponents: 'a list of elements, such as - { name: Figure, attributes: [value, text] }',
  versions: 'true or false, and true only together with “provenance: true”',
  mediaFolder: 'a folder outside of the content folder, such as ../media or /mnt/media',
  images: 'service and url, such as { service: imgproxy, url: https://images.example.org }',
  unreadablePictures: 'stop or publish-without',
  imageService: 'imgproxy, cloudflare, netlify or thumbor',
  imageServiceUrl:
    'the address of the service without a path such as /unsafe, and with https:// if the site has it: https://images.example.org',
  imageSource:
    'the address at which the service finds the content folder’s pictures, without ? and #, such as https://media.example.org',
  editor: 'backend and repo, such as { backend: github, repo: owner/name }',
  editorBackend: 'github, gitlab or gitea (also for Forgejo)',
  repository: 'owner/name, as in the address of the repository',
  gitName: 'letters, digits, dots, hyphens and slashes; no part may be empty or start with a dot',
  origin: 'an address without a path, such as https://codeberg.org',
  map: 'lines of the form “field: value”',
};

/** The messages of the catalog's rules, in English. */
export const diagnostics: DiagnosticTexts = {
  expected,
  summary: (count) =>
    count === 1 ? '1 error. Nothing was published.' : `${count} errors. Nothing was published.`,
  rules: {
    'missing-frontmatter': () => ({
      message: 'The file does not start with frontmatter.',
      remedy: 'Start with a line ---, then title, date, region, category and teaser, then another ---.',
    }),
    'frontmatter-language': ({ language }) => ({
      message: `Frontmatter in “${language}” is neither read nor executed.`,
      remedy: 'The first line must be --- and nothing else, followed by YAML.',
    }),
    'yaml-syntax': ({ problem, found }) => ({
      message: `The YAML cannot be read${found === undefined ? '' : ` (“${found}”)`}: ${yaml[problem].message}`,
      remedy: yaml[problem].remedy,
    }),
    'not-utf8': () => ({
      message: 'The file contains bytes that are not UTF-8.',
      remedy: 'Choose “Save with encoding: UTF-8” in the editor.',
    }),
    'unreadable-file': ({ problem }) => ({
      message: `The file cannot be read: ${problem}`,
      remedy: 'Check that the file exists and that you have permission to read it.',
    }),
    'missing-field': ({ field }) => ({
      message: `“${field}” is missing.`,
      remedy: `Add a line “${nameOf(field)}: …”.`,
    }),
    'empty-field': ({ field }) => ({
      message: `“${field}” is required, but empty.`,
      remedy: `Write something after “${nameOf(field)}:”.`,
    }),
    'unknown-field': ({ field, suggestion }) => ({
      message: `There is no field “${field}”.`,
      remedy: field.includes(' ')
        ? 'A text with a comma within { … } must be quoted.'
        : didYouMean(suggestion, 'Delete or rename the line.'),
    }),
    'invalid-field': ({ field, expected: kind, suggestion }) => ({
      message: (FORMS[kind] ?? ((name: string) => `“${name}” does not have the right form.`))(field),
      remedy:
        suggestion === undefined
          ? `It should be ${expected[kind]}.`
          : kind === 'unquoted'
            ? `Write it without quotation marks: ${suggestion}.`
            : `It should be ${suggestion}.`,
    }),
    'too-long': ({ field, length, limit }) => ({
      message: `“${field}” has ${length} characters; ${limit} are allowed.`,
      remedy: 'Shorten the text.',
    }),
    'unknown-term': ({ field, value, vocabulary, suggestion }) => ({
      message: `“${value}” is not in ${vocabulary} (field “${field}”).`,
      remedy: didYouMean(suggestion, `Use a name from ${vocabulary}, or add it there.`),
    }),
    'unknown-article': ({ article, suggestion }) => ({
      message: `No article has the address or id “${article}”.`,
      remedy: didYouMean(
        suggestion,
        'Use the address on the site, such as /2026/11/fibre-for-the-marshes/, or the id of the article.',
      ),
    }),
    'removed-article': ({ article }) => ({
      message: `The article “${article}” was removed; removals.yaml lists it.`,
      remedy: 'Delete the entry, or name another article.',
    }),
    'duplicate-article': ({ article, other }) => ({
      message: `The article ${article} already has a place: ${other}.`,
      remedy: 'Delete one of the two entries.',
    }),
    'reserved-field': ({ name }) => ({
      message: `The name “${name}” is taken by a field of Nachlese.`,
      remedy: 'Give your own field another name.',
    }),
    'unfit-field': ({ field, kind }) => ({
      message: `“${field}” does not go with “kind: ${kind}”.`,
      remedy: field === 'choices' ? 'Delete the line, or write “kind: choice”.' : 'Delete the line.',
    }),
    'duplicate-name': ({ name }) => ({
      message: `“${name}” is the name of an earlier entry.`,
      remedy: 'Delete one of the two entries, or give it another name.',
    }),
    'duplicate-term': ({ name, slug }) => ({
      message: `“${name}” gives the same address “${slug}” as an earlier entry.`,
      remedy: 'Delete the entry, or give it a different slug.',
    }),
    'wrong-folder': ({ date, expected: folder }) => ({
      message: `The folder does not match the date ${date}.`,
      remedy: `Move the file to ${folder}, or correct the date.`,
    }),
    'file-name': ({ expected: name }) => ({
      message:
        'The file name is the address of the article: only a–z, 0–9 and hyphens, and at least one letter.',
      remedy: `Name the file “${name}”.`,
    }),
    'file-link': ({ problem }) => ({
      message: {
        outside: 'This link leads out of the content folder, and nothing outside it is read.',
        broken: 'This link leads to nothing.',
        circle: 'This link leads to a folder that contains it.',
        tangled: 'Links lead into each other here, so that this one would be followed several times.',
        twice: 'This link leads to texts that are already read from another place.',
      }[problem],
      remedy:
        problem === 'twice'
          ? 'Delete the link: each text belongs in one place.'
          : 'Put the files themselves here, or delete the link.',
    }),
    'file-ending': ({ expected: name }) => ({
      message: 'A file with this name is not read.',
      remedy: `Call the file “${name}”, or delete it.`,
    }),
    'file-place': () => ({
      message: 'No texts are read in this folder.',
      remedy: 'Articles belong in articles/YYYY/MM/, pages in pages/, texts about topics in dossiers/.',
    }),
    'file-case': ({ other }) => ({
      message: `The name of the file differs from ${other} only in upper and lower case, or in the form of its accented letters. On Windows and macOS only one of the two would exist.`,
      remedy: 'Rename or delete one of the two files.',
    }),
    'duplicate-url': ({ url, other }) => ({
      message: `The address ${url} is taken by ${other}.`,
      remedy: 'Give one of the two files another name.',
    }),
    'url-word-taken': ({ field, word, other }) => ({
      message: `“${field}” cannot be “${word}”: the word belongs to ${other} already.`,
      remedy: 'Choose another word, or delete the entry.',
    }),
    'duplicate-id': ({ id, other }) => ({
      message: `The id ${id} is taken by ${other}.`,
      remedy: 'Give the newer article a different id; the older one keeps it.',
    }),
    'image-missing': ({ src }) => ({
      message: `There is no image “${src}”.`,
      remedy: 'Put the image next to the article, and check upper and lower case in its name.',
    }),
    'image-outside': ({ src }) => ({
      message: `The image “${src}” is not among the articles.`,
      remedy: 'Put the image itself (not a link) next to the article, and refer to it as ./name.jpg.',
    }),
    'image-hidden': ({ src }) => ({
      message: `The image “${src}” is not read: names that begin with a dot are hidden, and names such as “image.jpg~” are backup copies.`,
      remedy: 'Give the image or the folder another name, without a dot at the beginning.',
    }),
    'image-unreadable': ({ src, article }) => ({
      message: `“${src}” is not a readable image${article === undefined ? '' : `; ${article} uses it`}.`,
      remedy: 'Save the image again as PNG, JPEG, WebP, AVIF or GIF.',
    }),
    'image-damaged': ({ src, article }) => ({
      message: `The image “${src}” in ${article} is damaged: a part of the file is missing or wrong. What can be read is shown.`,
      remedy: 'Look at the image, and save the original again if something is missing.',
    }),
    'image-format': ({ src, format }) => ({
      message: `“${src}” is a ${format} image, a format that browsers do not show or that is not accepted here.`,
      remedy:
        format === 'SVG'
          ? 'Export it as PNG, at least 1440 pixels wide.'
          : 'Save the image again as PNG, JPEG, WebP, AVIF or GIF.',
    }),
    'image-lfs': ({ src }) => ({
      message: `Instead of the image “${src}” there is only a Git LFS pointer; the image itself was not fetched.`,
      remedy: 'Fetch the images: git lfs pull. In CI, have the checkout do so (lfs: true).',
    }),
    'image-not-here': ({ src, mediaDir }) => ({
      message: `The image “${src}” is listed in media.json, but its file is not here, and no earlier build has made its sizes.`,
      remedy:
        mediaDir === undefined
          ? `Fetch it: git lfs pull --include "**/${src}"`
          : `Mount or fetch the folder ${mediaDir}.`,
    }),
    'media-file': () => ({
      message: 'This entry of the list of pictures cannot be read.',
      remedy: 'Delete the line, and let the command write it again: npm run media',
    }),
    'media-stale': ({ file, isMissing }) => ({
      message: isMissing
        ? `media.json lists the image “${file}”, but there is none any more.`
        : `The image “${file}” is no longer what media.json says.`,
      remedy: 'Bring the list up to date: npm run media',
    }),
    'image-pixels': ({ src, width, height, frames, limit }) => ({
      message: `The image “${src}” has ${width} × ${height} pixels${frames > 1 ? ` in ${frames} frames` : ''}; ${Math.round(limit / 1e6)} million are allowed in total.`,
      remedy:
        frames > 1
          ? 'Make it shorter or smaller, or embed it as a video.'
          : 'Scale the image down to at most 3000 pixels wide.',
    }),
    'image-too-large': ({ src, bytes, limit }) => ({
      message: `The image “${src}” has ${megabytes(bytes)}; ${megabytes(limit)} are allowed.`,
      remedy: 'Scale the image down to at most 3000 pixels wide.',
    }),
    'mdx-syntax': ({ problem }) => ({
      message: `The MDX cannot be read: ${problem}`,
      remedy: 'Close every element; write < and { in the text as &lt; and &#123;.',
    }),
    'mdx-code': () => ({
      message: 'import, export and {expressions} are program code, which is not run in articles.',
      remedy: 'Use text and elements such as <InfoBox title="…"> only; write { in the text as &#123;.',
    }),
    'mdx-attribute': ({ name, attribute, known }) => ({
      message: `The element <${name}> has no attribute “${attribute}”.`,
      remedy: `Delete the attribute. It can have: ${known}.`,
    }),
    'mdx-needed': ({ name, attribute }) => ({
      message: `The element <${name}> lacks the attribute “${attribute}”.`,
      remedy: `Add it, such as <${name} ${attribute}="…">.`,
    }),
    'mdx-component': ({ name, known, suggestion }) => ({
      message: `There is no element <${name}>.`,
      remedy: didYouMean(suggestion, `You can use ${known}.`),
    }),
    'path-taken': ({ path, other }) => ({
      message: `There is a page at the former address ${path}: ${other}.`,
      remedy: 'Delete the entry, or rename the page.',
    }),
    'path-case': ({ path, twin, other }) => ({
      message: `The old address ${path} differs only in upper and lower case from ${twin}${inFile(other)}. Many servers treat both as one address.`,
      remedy: 'Delete the entry, or give one of the two pages another address.',
    }),
    'public-file': ({ taken }) => ({
      message: `The site already has something where this file would be: ${taken}.`,
      remedy: 'Delete the file in public/, or give it another name.',
    }),
    'path-of-file': ({ path, file }) => ({
      message: `Where the former address ${path} would be, the site generates a file: ${file}.`,
      remedy: 'Delete the entry.',
    }),
    'id-path': ({ path, other }) => ({
      message: `The address ${path} belongs to the article with that id: ${other}.`,
      remedy: 'Delete the entry; the address leads to that article by itself.',
    }),
    'duplicate-path': ({ path, other }) => ({
      message: `The former address ${path} is already taken: ${other}.`,
      remedy: 'Delete one of the two entries.',
    }),
    'editor-path': ({ path, other }) => ({
      message: `The editor page cannot be at /${path}/: the address belongs to ${other}.`,
      remedy: 'Give another “path” under editor, such as newsroom.',
    }),
    'editor-host': () => ({
      message: 'The backend “gitea” needs the address of the server.',
      remedy: 'Add it below editor, such as host: https://codeberg.org.',
    }),
    'format-newer': ({ format, known }) => ({
      message: `This content is for a newer version of Nachlese (format ${format}); this one reads format ${known}.`,
      remedy: 'Install the newer version: npm install nachlese@latest',
    }),
    'format-older': ({ format, known }) => ({
      message: `This content has format ${format}, and this version expects ${known}. Without an upgrade, published addresses would change.`,
      remedy: `Run “npm run upgrade” once. If nothing is published yet, add the line “format: ${known}” instead.`,
    }),
    'theme-file': ({ file }) => ({
      message: `There is no file ${file}.`,
      remedy: 'Create it, or remove the entry.',
    }),
    'reserved-component': ({ name }) => ({
      message: `The element <${name}> already exists: it is one of Nachlese's.`,
      remedy: 'Give your own element another name.',
    }),
    'theme-component': ({ name, known, suggestion }) => ({
      message: `There is no component "${name}" for a theme to replace.`,
      remedy: `${didYouMean(suggestion, `It can replace ${known}.`)} Put components of your own in a subfolder.`,
    }),
    'theme-props': ({ component, prop, known }) => ({
      message: `The component ${component} gets no prop "${prop}".`,
      remedy: `It gets ${known}.`,
    }),
    'theme-policy': ({ kind }) => ({
      message: {
        inline:
          "Browsers do not run this script: the site's Content Security Policy allows no scripts in the HTML.",
        foreign:
          "Browsers do not load this file: the site's Content Security Policy allows only its own files.",
        form: "Browsers do not send this form: the site's Content Security Policy allows forms to the site only.",
        handler:
          "Browsers do not run this attribute: the site's Content Security Policy allows no scripts in the HTML.",
        style: "Browsers do not apply this: the site's Content Security Policy allows no styles in the HTML.",
      }[kind],
      remedy: {
        inline: 'Write <script> without attributes; Astro then makes a file of it.',
        foreign: "Put the file into the theme's folder, and import it from there.",
        form: 'Link to the page of the service that has the form.',
        handler: 'Add the listener in <script> with addEventListener.',
        style: 'Write it in style.css, or in <style> without is:inline and define:vars.',
      }[kind],
    }),
    'theme-contrast': ({ text, ground, contrast }) => ({
      message: `${text} on ${ground} has a contrast ratio of ${contrast} to 1.`,
      remedy: 'Choose a darker or lighter colour: text needs 4.5 to 1 (WCAG 2.2).',
    }),
    'theme-word': ({ name, problem, text }) => ({
      message: {
        text: `"${name}" has to be a text.`,
        list: `"${name}" has to be a list of texts, as long as the default.`,
        values: `"${name}" has fewer values than the braces ask for.`,
      }[problem],
      remedy: `The default is: ${text}`,
    }),
    'theme-page': ({ file }) => ({
      message: `${file} does not become a page.`,
      remedy:
        'Pages end in .astro, and their names have lower-case letters, digits and hyphens only, such as pages/subscribe.astro. Put anything else into another folder.',
    }),
    'redirect-chain': ({ to, suggestion }) => ({
      message: `The redirect leads to ${to}, where there is no page any more.`,
      remedy:
        suggestion === undefined
          ? 'Delete the redirect and enter its address in removals.yaml.'
          : `Redirect directly to ${suggestion}.`,
    }),
    'redirect-loop': ({ from, to }) => ({
      message: `The redirect from ${from} to ${to} leads in a circle.`,
      remedy: 'Name a page that exists as its target.',
    }),
  },
};

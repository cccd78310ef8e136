import type { NewsroomTexts } from '../newsroom.ts';

/** A new archive, in English. */
export const newsroom: NewsroomTexts = {
  claim: (title) => `The ${title} archive`,
  description: (title) => `Every article from ${title}.`,
  timeZone: 'Europe/London',
  mailbox: 'editors',
  regions: [{ name: 'Local' }, { name: 'National' }, { name: 'World' }],
  types: [
    { name: 'news', title: 'News', plural: 'News' },
    { name: 'interview', title: 'Interview', plural: 'Interviews' },
    { name: 'opinion', title: 'Opinion', plural: 'Opinion' },
  ],
  article: {
    slug: 'the-archive-is-open',
    title: 'The archive is open',
    teaser: 'This is the first article. It is a file that you can change or delete.',
    body: `Every article is a Markdown file. At its top are the fields, among them title, date, category and teaser. Below is the text.

## What to do next

- Change this text, and watch the page change in the preview.
- Create an article of your own with the command "new".
- Run the command "check" before you publish.
`,
  },
  pages: [
    {
      slug: 'imprint',
      title: 'Imprint',
      description: 'Who publishes this site.',
      body: `FILL IN: Name and address of the publisher.

FILL IN: Email address and telephone number.
`,
    },
    {
      slug: 'privacy',
      title: 'Privacy',
      description: 'What data is processed when you read this archive.',
      body: `This archive is made of static files. It sets no cookies, does not track visits and loads nothing from other servers.

## Search

The search runs in your browser. What you search for does not leave your device.

## Access logs

FILL IN: Who serves the pages, what is logged, for what purpose, on what legal basis and for how long.

## Your rights

FILL IN: Who is responsible, and how to request access, correction and deletion.
`,
    },
    {
      slug: 'accessibility',
      title: 'Accessibility',
      description: 'How accessible this site is, and whom to contact.',
      body: `The site is built to the Web Content Accessibility Guidelines (WCAG) 2.2, level AA. Every page works with the keyboard, reads without JavaScript and can be enlarged to 200 per cent.

## Content that is not accessible

FILL IN: Which content falls short, or that none is known.

## Report a barrier

FILL IN: Who takes reports, and how soon they answer.
`,
    },
  ],
  comments: {
    site: 'The publication. Claim, description and email address are suggestions.',
    categories: 'Every article is in exactly one category. Once published, its name is part of addresses.',
    regions: 'A place names its region with "in": { name: Exampleton, in: Local }',
    types: 'Types of article. The first is the default; its articles carry no label in lists.',
    topics: 'Topics, such as { name: transport, title: Transport }. Without topics the list stays empty.',
    authors: 'Authors, such as { name: Alex Sample, role: Editor }.',
    tokens:
      'Colours, typefaces and measures. What is missing here stays as it is; remove the # from the examples.',
    style: 'Rules of your own; they come after all others.',
  },
  readme: ({ title, host, hostSteps }) => `# ${title}

This is the archive of ${title}, built with Nachlese. Articles are Markdown files in \`content/articles\`.

    npm install            # once
    npx nachlese dev       # a preview that follows every change
    npx nachlese new       # a new article
    npx nachlese check     # errors and hints, with file and line
    npx nachlese build     # builds the site into dist

## What is where

| folder | |
| --- | --- |
| \`content/\` | settings, vocabularies, articles and static pages |
| \`theme/\` | the look: colours and typefaces in \`tokens.yaml\`, your own rules in \`style.css\`, your own components in \`components/\` |
| \`public/\` | files that appear unchanged at their address |

Imprint, privacy and accessibility in \`content/pages\` are still to be filled in; \`npx nachlese check\` names the places.

The guides came with the package, below \`node_modules/nachlese/\`: \`content/README.md\` for authors, \`src/package/README.md\` for the look,
\`scripts/README.md\` for publishing.

## Publishing: ${host}

${hostSteps}

## Upgrading

    npm install nachlese@latest && npx nachlese upgrade

Then \`upgrade\` lists what is left to do by hand. No published address is lost.
`,
  hostSteps: {
    folder:
      '`npx nachlese deploy --to folder:/srv/www` puts every release into a folder of its own and switches when it is complete.',
    pages:
      'In the settings of the repository, under "Pages", choose the source "GitHub Actions", and set the variable `PUBLISH_HOST` to `github-pages`. Every merge to `main` publishes.',
    cloudflare:
      'Set the variable `PUBLISH_HOST` of the repository to `cloudflare`, and the secrets `CLOUDFLARE_ACCOUNT_ID` and `CLOUDFLARE_API_TOKEN`. Every merge to `main` publishes.',
    netlify:
      'Connect the repository in Netlify: command `npm run build`, folder `dist`. Every merge to `main` publishes.',
    s3: 'Set the variable `DEPLOY_TO` of the repository to `s3://bucket/prefix`, and the secrets `AWS_ACCESS_KEY_ID` and `AWS_SECRET_ACCESS_KEY`. Every merge to `main` publishes.',
    ssh: '`npx nachlese deploy --to user@server:/srv/www` transfers what has changed and then switches.',
  },
  ask: {
    title: 'Title of the archive',
    url: 'Address of the site',
    language: 'Language of the pages',
    categories: 'Categories, separated by commas',
    regions: 'Do articles name regions?',
    host: 'Where is it published?',
    forge: 'Where is the repository?',
  },
  regionChoices: { default: 'yes: local, national, world', none: 'no, without regions' },
  hosts: {
    folder: 'on your own server, where it is also built',
    pages: 'GitHub Pages',
    cloudflare: 'Cloudflare',
    netlify: 'Netlify',
    s3: 'in an S3 bucket',
    ssh: 'on your own server, over SSH',
  },
  done: ({ folder }) => `The archive is set up: ${folder}

  cd ${folder}
  npm install
  npx nachlese dev`,
};

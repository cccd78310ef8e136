import type { AuthoringTexts } from '../authoring.ts';

/** The messages of the authors' commands, in English. */
export const authoring: AuthoringTexts = {
  errors: {
    noGit: () => 'git is not installed, or not found in PATH.',
    noRepository: ({ folder }) =>
      `${folder} is not in a git repository, which --changed needs. Without --changed, npm run check checks everything.`,
    shallowClone: ({ base }) =>
      `The commit ${base} is missing, because this is a shallow clone. Fetch it with "git fetch --unshallow"; in CI set fetch-depth: 0 (GitHub, Forgejo) or GIT_DEPTH: 0 (GitLab).`,
    noSuchCommit: ({ base }) =>
      `There is no commit ${base}, or it has nothing in common with this branch. Name a branch such as origin/main, and run "git fetch" first.`,
    gitFailed: ({ problem }) => `git failed: ${problem}`,
    outsideContent: ({ file }) => `${file} is not in the content folder.`,
    noSuchFile: ({ file }) => `There is no article ${file}. Check the path: content/articles/YYYY/MM/name.md`,
    brokenFile: ({ file }) => `${file} has errors. Fix them first: npm run check -- ${file}`,
    missingOptions: ({ options }) => `Missing: ${options}. On a terminal the command asks for them.`,
    unknownTerm: ({ value, vocabulary, suggestion }) =>
      `“${value}” is not in ${vocabulary}.${suggestion ? ` Did you mean “${suggestion}”?` : ''}`,
    notFields: ({ value }) =>
      `“${value}” cannot be read. Write own fields as in --fields "venue: Town hall, rating: 3".`,
    notADate: ({ value }) => `“${value}” is not a date. Write it as 2023-03-30 or 2023-03-30T14:05.`,
    notWithin: ({ value, from, to }) =>
      `Nothing could have been corrected on ${value}: the article is dated ${from}, and today is ${to}.`,
    fileExists: ({ file }) => `${file} already exists. Choose another title, or another name with --slug.`,
    notASlug: ({ value, suggestion }) =>
      `“${value}” cannot be used as a name: only a–z, 0–9 and hyphens, and at least one letter.${suggestion ? ` For example ${suggestion}.` : ''}`,
    notAReason: ({ value }) =>
      `“${value}” is not a reason. Choose rights (of third parties), error (by the newsroom) or law (a legal obligation).`,
    notPublished: ({ file }) => `${file} has not been published yet; simply delete the file.`,
    sameName: ({ file }) => `${file} already has this name.`,
    noMediaFolder: ({ folder }) =>
      `There is no folder ${folder}/articles. Mount or fetch the pictures, or correct media in site.yaml.`,
    hookExists: ({ file }) => `${file} already exists. Add the line "npm run check -- --changed HEAD" to it.`,
    hookElsewhere: ({ folder }) =>
      `git looks for its hooks in ${folder} (core.hooksPath). Add the line "npm run check -- --changed HEAD" there.`,
  },
  done: {
    upgraded: ({ version }) =>
      `The content is now up to date with Nachlese ${version}. site.yaml has gained:`,
    wouldUpgrade: ({ version }) =>
      `To bring the content up to date with Nachlese ${version}, site.yaml would gain:`,
    upToDate: ({ version }) => `The content is up to date with Nachlese ${version}.`,
    created: ({ file }) =>
      `Created ${file}. Write the text, preview it with "npm run dev", check it with "npm run check -- ${file}"; delete the line draft: true to publish.`,
    corrected: ({ file, date }) => `${file}: added the correction of ${date}. Now correct the text itself.`,
    renamed: ({ from, to }) => `The address is now ${to}; ${from} redirects to it.`,
    removed: ({ path, reason }) => `${path} has been removed and will answer with 410 (${reason}).`,
    mediaUpdated: ({ count }) => `media.json lists ${count} ${count === '1' ? 'picture' : 'pictures'}.`,
    hookInstalled: ({ file }) => `${file} now checks every commit.`,
    editorsWritten: ({ files }) => `Wrote ${files}`,
  },
  media: {
    added: (file) => `new: ${file}`,
    changed: (file) => `changed: ${file}`,
    removed: (file) => `gone: ${file}`,
    left: (file) =>
      `left out, as it is no picture that can be read, or was not fetched (git lfs pull): ${file}`,
  },
  editorPage: {
    written: ({ file, address }) => `Added to ${file}: after the next build the editor page is at ${address}`,
    install: ({ command }) => `Install the package of the page: ${command}`,
    build: 'Build and publish: npm run build',
    token: ({ site, permissions }) =>
      `Authors sign in with an access token of ${site}. For this repository it needs: ${permissions}.`,
    window: ({ site }) => `Or with a window of ${site}.`,
    noWindow: ({ backend, address }) =>
      backend === 'github'
        ? 'To sign in with a window of GitHub: register an OAuth app, run Sveltia CMS Authenticator, and pass its address with --auth.'
        : `To sign in with a window: register an OAuth application without a secret, with the redirect URI ${address}, and pass its id with --app-id.`,
    workflow: 'What authors save is a draft in a pull request; only “Publish” brings it into the branch.',
    noWorkflow:
      'What authors save goes into the branch at once. New articles are therefore drafts until “draft” is switched off.',
  },
  ask: {
    correction: 'What was wrong, and what is correct?',
    cancelled: 'Cancelled; nothing was changed.',
    required: 'This is required.',
    none: 'none',
  },
};

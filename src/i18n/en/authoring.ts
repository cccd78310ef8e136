import type { AuthoringTexts } from '../authoring.ts';

/** What the authors' commands say, in English. */
export const authoring: AuthoringTexts = {
  errors: {
    noGit: () => 'git is not installed, or not found in PATH.',
    noRepository: ({ folder }) =>
      `${folder} lies in no git repository, which --changed needs. Without --changed, npm run check looks at everything.`,
    shallowClone: ({ base }) =>
      `The commit ${base} is not here, for this is a shallow clone. Fetch it with "git fetch --unshallow"; in CI set fetch-depth: 0 (GitHub, Forgejo) or GIT_DEPTH: 0 (GitLab).`,
    noSuchCommit: ({ base }) =>
      `There is no commit ${base}, or it has nothing in common with this branch. Name a branch such as origin/main, and run "git fetch" before.`,
    gitFailed: ({ problem }) => `git failed: ${problem}`,
    outsideContent: ({ file }) => `${file} does not lie in the content folder.`,
    noSuchFile: ({ file }) => `There is no article ${file}. Check the path: content/articles/YYYY/MM/name.md`,
    brokenFile: ({ file }) => `${file} has errors. Mend them first: npm run check -- ${file}`,
    missingOptions: ({ options }) => `Missing: ${options}. On a terminal the command asks for them.`,
    unknownTerm: ({ value, vocabulary, suggestion }) =>
      `“${value}” is not in ${vocabulary}.${suggestion ? ` Did you mean “${suggestion}”?` : ''}`,
    notADate: ({ value }) => `“${value}” is no date. Right would be 2023-03-30 or 2023-03-30T14:05.`,
    notWithin: ({ value, from, to }) =>
      `Nothing could be corrected on ${value}: the article is of ${from}, and today is ${to}.`,
    fileExists: ({ file }) => `${file} exists. Choose another title, or another name with --slug.`,
    notASlug: ({ value, suggestion }) =>
      `“${value}” cannot be a name: only a–z, 0–9 and hyphens, and at least one letter.${suggestion ? ` For example ${suggestion}.` : ''}`,
    notAReason: ({ value }) =>
      `“${value}” is no reason. There are rights (of others), error (of the newsroom) and law (a legal duty).`,
    notPublished: ({ file }) => `${file} is not public yet; the file can simply be deleted.`,
    sameName: ({ file }) => `${file} has this name already.`,
    hookExists: ({ file }) => `${file} exists. Add the line "npm run check -- --changed HEAD" to it.`,
    hookElsewhere: ({ folder }) =>
      `git looks for its hooks in ${folder} (core.hooksPath). Add the line "npm run check -- --changed HEAD" there.`,
  },
  done: {
    created: ({ file }) =>
      `Made ${file}. Write the text, look at it with "npm run dev", check it with "npm run check -- ${file}"; delete the line draft: true to publish.`,
    corrected: ({ file, date }) =>
      `${file}: entered the correction of ${date}. Now put the text itself right.`,
    renamed: ({ from, to }) => `The address is now ${to}; ${from} is redirected there.`,
    removed: ({ path, reason }) => `${path} is removed and will answer with 410 (${reason}).`,
    hookInstalled: ({ file }) => `${file} checks every commit from now on.`,
    editorsWritten: ({ files }) => `Written: ${files}`,
    cmsWritten: ({ file }) => `Wrote ${file}; it needs a page that loads Sveltia CMS or Decap CMS.`,
  },
  ask: {
    correction: 'What was wrong, and what is right?',
    cancelled: 'Cancelled; nothing was changed.',
    required: 'This is required.',
    none: 'none',
  },
};

type Details = Readonly<Record<string, string>>;

/** The messages of the authors' commands, in one language. */
export interface AuthoringTexts {
  errors: Record<
    | 'noGit'
    | 'noRepository'
    | 'shallowClone'
    | 'noSuchCommit'
    | 'gitFailed'
    | 'outsideContent'
    | 'noSuchFile'
    | 'brokenFile'
    | 'missingOptions'
    | 'unknownTerm'
    | 'notFields'
    | 'notADate'
    | 'notWithin'
    | 'fileExists'
    | 'notASlug'
    | 'notAReason'
    | 'notPublished'
    | 'sameName'
    | 'hookExists'
    | 'hookElsewhere',
    (details: Details) => string
  >;
  done: Record<
    'created' | 'corrected' | 'renamed' | 'removed' | 'hookInstalled' | 'editorsWritten' | 'cmsWritten',
    (details: Details) => string
  >;
  /** Prompts on a terminal. */
  ask: { correction: string; cancelled: string; required: string; none: string };
}

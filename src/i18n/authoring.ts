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
    | 'noMediaFolder'
    | 'hookExists'
    | 'hookElsewhere',
    (details: Details) => string
  >;
  done: Record<
    | 'upgraded'
    | 'wouldUpgrade'
    | 'upToDate'
    | 'created'
    | 'corrected'
    | 'renamed'
    | 'removed'
    | 'mediaUpdated'
    | 'hookInstalled'
    | 'editorsWritten',
    (details: Details) => string
  >;
  /** What became of the entry of a picture outside git. */
  media: Record<'added' | 'changed' | 'removed' | 'left', (file: string) => string>;
  /** What an operator has to do after the key for the editor page was written. */
  editorPage: {
    written: (details: { file: string; address: string }) => string;
    install: (details: { command: string }) => string;
    build: string;
    /** `permissions` are those of an access token at the git host. */
    token: (details: { site: string; permissions: string }) => string;
    window: (details: { site: string }) => string;
    noWindow: (details: { backend: 'github' | 'gitlab' | 'gitea'; address: string }) => string;
    workflow: string;
    noWorkflow: string;
  };
  /** Prompts on a terminal. */
  ask: { correction: string; cancelled: string; required: string; none: string };
}

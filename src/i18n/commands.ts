/** The commands whose usage `--help` prints. */
export type Command =
  | 'build'
  | 'check'
  | 'correct'
  | 'deploy'
  | 'dev'
  | 'editor'
  | 'import'
  | 'init'
  | 'media'
  | 'new'
  | 'remove'
  | 'rename'
  | 'screenshots'
  | 'serve'
  | 'start'
  | 'upgrade';

/** What stops a command, by kind, with the values that its message contains. */
export interface CommandErrors {
  // The command line
  unknownCommand: { name: string; suggestion: string | undefined };
  initFolder: object;
  initNeeds: { options: string };
  initUrl: { value: string };
  initCategory: { name: string };
  initChoice: { option: string; value: string; known: string; suggestion: string | undefined };
  initPackage: { value: string };
  initPages: { forge: string; hosts: string };
  initRootOnly: { host: string; folder: string; hosts: string };
  folderNotEmpty: { folder: string };
  unknownOption: { option: string; suggestion: string | undefined };
  missingValue: { option: string };
  needlessValue: { option: string };
  needlessWords: { words: string };
  notATime: { value: string };
  notACount: { value: string; example: string };
  notAnImagesMode: { value: string };
  imageKeyMissing: { service: string; name: string };
  imageKeyForm: { name: string };
  notAShard: { value: string };
  notAPort: { value: string };
  notAHost: { value: string; hosts: string };
  hostedByWorkflow: { address: string };
  notAFormat: { value: string; formats: string };
  noShards: object;
  noRepo: object;
  noEditorPackage: { command: string };
  needsArticle: { example: string };
  needsName: object;
  needsReason: object;
  picturesDiffer: { count: number; folder: string };
  noContentFolder: { folder: string };
  noSite: { folder: string };
  // Files and the machine
  diskFull: { path: string | undefined };
  notWritable: { path: string | undefined; code: string };
  notReadable: { path: string | undefined; code: string };
  notAllowed: { path: string | undefined; code: string };
  tooManyFiles: object;
  reportNotWritten: { file: string; problem: string };
  portTaken: { port: number; last: number };
  portRefused: { port: number };
  // Builds
  contentChanged: { file: string };
  /** Without `pid` the holder is on another machine or in another container. */
  locked: { pid: number | undefined; folder: 'cache' | 'output' };
  outputHolds: { folder: string; outDir: string };
  outputInContent: { outDir: string };
  outputForeign: { outDir: string };
  outputNotMade: { folder: string; problem: string };
  outputNotWritable: { folder: string };
  notCompressed: { path: string };
  publicFiles: { paths: string };
  publicTwins: { paths: string };
  manifestDamaged: { path: string };
  pagesMissing: { count: number; first: string; folders: string };
  processEnded: { how: string };
  themeFailed: { place: string; page: string | undefined; problem: string };
  // Deploys
  noTarget: object;
  unknownTarget: { address: string };
  notReleases: { value: string };
  bucketRollback: object;
  noCredential: { name: string };
  notAnEndpoint: { value: string };
  notAnIndexNowKey: { key: string };
  indexNowUnproven: { key: string };
  indexNowUnreachable: { endpoint: string };
  indexNowRefused: { endpoint: string; status: number; answer: string };
  purgeNotWritten: { problem: string };
  noManifest: { path: string };
  noSiteToDeploy: { outDir: string };
  shardToDeploy: { outDir: string };
  plainToDeploy: { outDir: string };
  otherSiteToDeploy: { outDir: string };
  filesMissing: { count: number; outDir: string; first: string };
  fileChanged: { path: string };
  noRelease: { target: string };
  noReleaseBefore: { target: string; current: string };
  notOurLink: { link: string; target: string };
  releaseState: { file: string; target: string; release: string; isMissing: boolean };
  bucketState: { target: string; file: string; isMissing: boolean };
  targetFull: { folder: string };
  targetNotWritable: { path: string; code: string };
  deployHeld: { holder: { pid: number; host: string; since: string } | undefined };
  deployLost: object;
  deployOvertaken: { target: string };
  noConditions: { target: string };
  s3Unreachable: { endpoint: string; problem: string };
  s3Refused: { target: string; reason: S3Reason; answer: string };
  sshProgram: { program: string; problem: string };
  sshFailed: { login: string; folder: string; reason: SshReason; answer: string };
}

/** Why an S3 server refused a request. */
export type S3Reason =
  | 'AccessDenied'
  | 'InvalidAccessKeyId'
  | 'SignatureDoesNotMatch'
  | 'ExpiredToken'
  | 'InvalidToken'
  | 'NoSuchBucket'
  | 'PermanentRedirect'
  | 'RequestTimeTooSkewed'
  | 'QuotaExceeded'
  | 'EntityTooLarge'
  | 'NotImplemented'
  | 'unknown';

/** Why a command on the other machine failed. */
export type SshReason =
  'diskFull' | 'hostKey' | 'loginRefused' | 'noRsync' | 'notWritable' | 'unreachable' | 'unknown';

/** What hosts limit. `freeFiles` are files on a plan without a fee. */
export type HostCount =
  'files' | 'freeFiles' | 'folderFiles' | 'bytes' | 'fileBytes' | 'redirects' | 'headers';

/** How far a phase is, at its current rate. */
export interface Progress {
  done: number;
  total: number;
  perSecond: number;
  secondsLeft: number;
}

/** The phases of a command that the progress names. */
export type Phase = 'content' | 'plan' | 'pages' | 'search' | 'images' | 'data' | 'output' | ImportStep;

/** The steps of an import: reading, in megabytes or files if the source tells them, and writing, in posts. */
export type ImportStep = 'read' | 'readMegabytes' | 'readFiles' | 'write';

/** The messages of the commands, in one language. */
export interface CommandTexts {
  /** What `nachlese --help` prints. */
  commands: string;
  /** What `--help` of a command prints. */
  usage: Record<Command, string>;
  errors: { [K in keyof CommandErrors]: (details: CommandErrors[K]) => string };
  /** Precedes the stack trace of an unforeseen error. */
  unexpected: string;
  phases: Record<Phase, string>;
  progress: (name: string, progress: Progress) => string;
  /** Heads the list of pictures with errors that are shown. */
  damagedPictures: (count: number) => string;
  /** Heads the list of pictures that articles were published without. */
  withoutPictures: (count: number) => string;
  built: (report: {
    pages: number;
    rendered: number;
    files: number;
    written: number;
    bytes: number;
    removed: number;
    out: string;
  }) => string;
  serving: (address: string) => string;
  /** Shown by the preview while an error keeps it from starting. */
  waiting: { title: string; text: string };
  /** While the preview reads the content for the first time. */
  reading: { title: string; text: string; progress: (done: number, total: number) => string };
  /** While the preview searches in a part of the articles. */
  searchIndexing: (left: number) => string;
  /** Follows the errors for which the preview leaves out articles. */
  leftOut: (count: number) => string;
  /** What `check --host` says. */
  host: {
    counts: Record<HostCount, string>;
    row: (what: string, count: number, limit: number) => string;
    verdicts: Record<'fits' | 'soft' | 'exceeds', string>;
    tooLarge: (paths: readonly string[]) => string;
    /** Follows if more redirects than rules are answered by a Worker. */
    worker: string;
    lacks: Record<'redirecting' | 'headerable' | 'gone', string>;
    folder: (folder: string) => string;
    fits: (host: string) => string;
    leaveOut: (host: string, names: string) => string;
    then: (files: number, bytes: number, fits: boolean) => string;
  };
  deploy: {
    stages: Record<'assets' | 'articles' | 'lists' | 'deletions', string>;
    put: (path: string, stage: string, bytes: number) => string;
    retired: (path: string) => string;
    removed: (path: string) => string;
    nothing: string;
    summary: (counts: {
      sent: number;
      bytes: number;
      there: number;
      retired: number;
      removed: number;
    }) => string;
    dryRun: string;
    serves: (target: string, release: string) => string;
    wouldServe: (target: string, release: string) => string;
    purge: (url: string) => string;
  };
}

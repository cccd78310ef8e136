import type { CommandTexts } from '../commands.ts';
import { roundedDuration, roundedRate } from '../progress.ts';

const WHERE_TO = 'folder:/srv/www, user@host:/srv/www or s3://bucket/prefix';
const AGAIN = 'Deploy again: it resumes where it stopped.';

const number = (value: number): string => value.toLocaleString('en');

function duration(seconds: number): string {
  const { minutes, rest } = roundedDuration(seconds);
  return minutes === 0 ? `${rest} s` : `${minutes} min${rest === 0 ? '' : ` ${rest} s`}`;
}

/** The messages of the commands, in English. */
export const commands: CommandTexts = {
  commands: `nachlese COMMAND [options]

  init FOLDER      sets up a newsroom's archive
  dev              shows a preview that follows every change
  new              creates an article
  check            checks articles, addresses and settings
  build            builds the site
  serve            serves the built site
  deploy           publishes the built site
  correct          adds a correction
  rename           changes an article's address and redirects the old one
  remove           takes an article down
  import           brings in an existing archive
  media            lists pictures outside git, so that builds do not need them
  editor           sets up editors, a check before each commit, and the editing page
  upgrade          brings the content up to date with this version

nachlese COMMAND --help lists the options of a command.`,
  usage: {
    build: `npm run build -- [options]
  --content DIR    content folder (content)
  --out DIR        output folder (dist)
  --cache DIR      cache folder (.cache)
  --now ISO        time of the build, such as 2026-11-24T06:00:00Z (the clock)
  --report FILE    write a report as JSON
  --full           render every page and write every file, whatever the manifest says
  --delta          write only what changed, and the list of removals
  --precompress    also write .br and .gz versions of text files, for servers that look for them
  --workers N      processes that render (the number of cores)
  --shard I/N      render part I of N into the output folder and stop
  --merge DIR …    merge rendered shards instead of rendering
  --images later   show new pictures in a simple version only; the next build without it completes them (now)`,
    check: `npm run check -- [options] [FILE …]
  FILE …           only these files (everything)
  --changed BASE   only what differs from a commit, such as origin/main; also checks published addresses and spelling
  --fix            fix what can be fixed safely
  --format F       text, json, github or gitlab (text)
  --report FILE    write the result there instead of printing it
  --advice         show suggestions even when everything is checked
  --strict         warnings fail the check as well
  --host NAME      count the built site against the limits of a host: github-pages, cloudflare, netlify, s3 or server
  --rules          print the table of rules
  --content DIR    content folder (content)
  --cache DIR      cache folder (.cache)
  --now ISO        time of the check (the clock)`,
    correct: `npm run correct -- FILE [options]
  FILE             the article
  --text TEXT      what was wrong and what is right (asked for on a terminal)
  --date DATE      day of the correction (today)`,
    deploy: `npm run deploy -- --to TARGET [options]
  --to TARGET           folder:/srv/www, user@host:/srv/www or s3://bucket/prefix
  --dry-run             show everything, change nothing
  --out DIR, --cache DIR, --content DIR   the build's folders (dist, .cache, content)
  --purge-file FILE     write the addresses that a CDN must purge, one per line
  --remove-now          delete at once what is no longer part of the site, not with the next deploy
  --take-over           end the claim of a deploy that no longer runs
  --adopt               continue when the target's own state is missing or damaged
  --indexnow KEY        tell search engines which pages changed
  --indexnow-endpoint URL
  --keep N              folders: how many releases to keep (5)
  --rollback            folders: serve the release before the current one
  --ssh COMMAND         SSH: the command that logs in (ssh), such as "ssh -p 2222"
  --endpoint URL, --region NAME           S3: other servers than Amazon's; the credentials are AWS_ACCESS_KEY_ID,
                        AWS_SECRET_ACCESS_KEY and, if any, AWS_SESSION_TOKEN in the environment
  --unguarded           S3: do not look for other deploys, on a server without conditional writes`,
    dev: `npm run dev -- [options]           preview; drafts and embargoed articles are shown too
  --content DIR    content folder (content)
  --cache DIR      cache folder (.cache)
  --port N         port (4321, or the next free one)`,
    editor: `npm run editor -- [options]     tells editors about the fields and the vocabularies
  (none)           .vscode: schemas, settings, recommended extensions, a snippet
  --hook           install a git hook that checks every commit
  --cms            sets up a page for writing in the browser (site.yaml, “editor”)
  --repo NAME      owner/name; needed with --cms
  --backend NAME   github, gitlab or gitea, also for Forgejo (github)
  --branch NAME    (main)
  --path NAME      address of the page (redaktion)
  --host ADDRESS   a GitHub, GitLab, Gitea or Forgejo server of your own
  --auth ADDRESS   server for signing in at GitHub
  --app-id ID      OAuth application at GitLab, Gitea or Forgejo`,
    import: `npm run import -- --from wxr|ghost|drupal|feed|html|markdown|csv|jsonl FILE… [options]
  --mapping FILE   what the old terms are called here (import.yaml next to the first file)
  --media DIR      the uploads of the old site; images are taken from there
  --report FILE    write every loss as JSON
  --include GLOB   only these files of a folder of HTML or Markdown: 'news/**'; may be repeated
  --exclude GLOB   not these files; may be repeated
  --review DIR     write pages to work through: the old and the new text side by side
  --scan           only a first look: writes a mapping with everything that the export contains, imports nothing
  --force          overwrites a mapping by it
  --content DIR    the content folder (content)
  Running it again updates what nobody has changed and keeps what authors have changed.`,
    init: `npm run init -- FOLDER [options]   asks for what is not given
  --title TEXT      title of the archive
  --url ADDRESS     its address, such as https://example.org/archive
  --language de|en  language of the pages (de)
  --categories LIST categories, separated by commas: "Politics,Culture"
  --regions CHOICE  default (local, national, world) or none: an archive without regions (default)
  --host NAME       folder, pages, cloudflare, netlify, s3 or ssh (folder)
  --forge NAME      github, gitlab, forgejo or none (github)
  --package SPEC    what npm installs, such as ./nachlese-0.2.0.tgz (this version)
  --yes             asks nothing; what is missing is an error`,
    new: `npm run new -- [options]                 asks for what is not given
  --title TEXT --teaser TEXT --category NAME
  --region NAMES   one or more, separated by commas; likewise --topics and --authors
  --date DATE      (today), 2023-03-30 or 2023-03-30T14:05
  --type NAME --kicker TEXT --source TEXT
  --fields TEXT    own fields of fields.yaml, such as "venue: Town hall, rating: 3"
  --slug NAME      the last part of the address (from the title)
  --mdx            an article with elements
  --ready          not a draft: it is published with the next build`,
    remove: `npm run remove -- FILE --reason REASON
  FILE             the article
  --reason REASON  rights, error or law; the page left in its place states it`,
    rename: `npm run rename -- FILE [NAME] [--date DATE]
  FILE             the article
  NAME             the new last part of its address, such as zusammen-fuers-ozg
  --date DATE      the new date, which may move it to another folder`,
    screenshots: `npm run screenshots -- [options]    pictures of every kind of page, at five widths, light and dark
  --to DIR      folder for the pictures (screenshots, which git does not see)
  --widths LIST CSS pixels (320,390,768,1280,1920)
  --site FOLDER every kind of page of another newsroom, with its theme
  --archives    the same of all archives in tests/fixtures/archives, in a folder for each
  --full        whole pages instead of the first screen
  --compare      compares with the pictures that are already in the folder, and fails if one differs`,
    serve: `npm run serve -- [options]          serves a built site
  --out DIR        folder of the site (dist)
  --port N         port (4321, or the next free one)`,
    media: `npm run media -- [options]       lists the pictures outside git in content/media.json
  --content DIR    content folder (content)
  --cache DIR      cache folder (.cache)`,
    upgrade: `npm run upgrade -- [options]     brings the content up to date with this version
  --content DIR    the content folder (content)
  --dry-run        only shows what would change`,
    start: `npm start -- [options]              builds the site and serves it
  --content DIR    content folder (content)
  --out DIR        output folder (dist)
  --cache DIR      cache folder (.cache)
  --now ISO        time of the build (the clock)
  --port N         port (4321, or the next free one)`,
  },
  errors: {
    unknownCommand: ({ name, suggestion }) =>
      `There is no command ${name}.${suggestion === undefined ? '' : ` Did you mean ${suggestion}?`}`,
    initFolder: () => 'Name a folder for the new archive: npm run init -- FOLDER',
    initNeeds: ({ options }) =>
      `Missing: ${options}. On a terminal the command asks for it, except with --yes.`,
    initUrl: ({ value }) =>
      `"${value}" is not the address of a site; a valid one is https://example.org/archive.`,
    initCategory: ({ name }) =>
      `The category "${name}" would have no address of its own: another one has the same, or the name has no letters.`,
    initChoice: ({ option, value, known, suggestion }) =>
      `"${value}" is not a valid --${option}.${suggestion === undefined ? '' : ` Did you mean ${suggestion}?`} Choose one of ${known}.`,
    initPackage: ({ value }) =>
      `There is no file ${value}. Name a package that "npm pack" made, or a version, with --package.`,
    initPages: ({ forge, hosts }) =>
      `--host pages is GitHub Pages, which needs --forge github. With --forge ${forge}, choose one of ${hosts}.`,
    initRootOnly: ({ host, folder, hosts }) =>
      `--host ${host} serves a site at the root, and this one is in ${folder}. Take the folder out of --url, or choose one of ${hosts}.`,
    folderNotEmpty: ({ folder }) =>
      `${folder} is not empty. Name an empty folder, or one that does not exist yet.`,
    unknownOption: ({ option, suggestion }) =>
      `Unknown option ${option}.${suggestion === undefined ? '' : ` Did you mean ${suggestion}?`}`,
    missingValue: ({ option }) => `${option} needs a value.`,
    needlessValue: ({ option }) => `${option} takes no value.`,
    needlessWords: ({ words }) => `"${words}" is not an option of this command.`,
    notATime: ({ value }) =>
      `"${value}" is not a time. Write an RFC 3339 timestamp, such as 2026-11-24T06:00:00Z.`,
    notAnImagesMode: ({ value }) => `--images takes later (new pictures later) or now, not “${value}”.`,
    imageKeyMissing: ({ service, name }) =>
      `The addresses of ${service} are signed, but the environment variable ${name} is not set. Set it to the service's own value, or allow any address in site.yaml (images: { …, unsigned: true }).`,
    imageKeyForm: ({ name }) =>
      `The environment variable ${name} is not hexadecimal, as imgproxy expects it.`,
    notACount: ({ value, example }) =>
      `"${value}" is not a whole number above zero; for example: ${example}.`,
    notAShard: ({ value }) => `"${value}" is not a shard; for example: --shard 1/4 to --shard 4/4.`,
    notAPort: ({ value }) => `"${value}" is not a port; for example: --port 4321 (0 to 65535).`,
    notAFormat: ({ value, formats }) => `"${value}" is not a format; choose one of ${formats}.`,
    notAHost: ({ value, hosts }) => `"${value}" is not a host whose limits are known. Use one of: ${hosts}.`,
    hostedByWorkflow: ({ address }) =>
      `The repository's workflow publishes on "${address}": set its variable PUBLISH_HOST to "${address}".`,
    noShards: () => '--merge needs the folders of the shards: --merge shard-1 shard-2',
    noRepo: () => '--cms needs the repository: --repo owner/name',
    noEditorPackage: ({ command }) =>
      `“editor” in site.yaml asks for an editor page, but its package is not installed: ${command}`,
    needsArticle: ({ example }) => `Name one article: ${example}`,
    needsName: () => 'Name an article and its new name: npm run rename -- FILE NAME',
    picturesDiffer: ({ count, folder }) =>
      `${count} ${count === 1 ? 'picture differs' : 'pictures differ'} from the earlier ones. The differences are in ${folder}.`,
    needsReason: () =>
      'Name an article and the reason for removing it: npm run remove -- FILE --reason rights|error|law',
    noContentFolder: ({ folder }) =>
      `There is no content folder ${folder}. Name the folder that holds site.yaml with --content.`,
    noSite: ({ folder }) =>
      `${folder} holds no built site. Build first (npm run build), or name its folder with --out.`,
    diskFull: ({ path }) =>
      `The disk is full${path === undefined ? '' : ` (${path})`}. Free some space and run the command again: a build resumes where it stopped.`,
    notWritable: ({ path, code }) =>
      `${path ?? 'A folder'} cannot be written (${code}). Grant write permission and run the command again.`,
    notReadable: ({ path, code }) =>
      `${path ?? 'A file'} cannot be read (${code}). Grant read permission and run the command again.`,
    notAllowed: ({ path, code }) =>
      `${path ?? 'A file'} cannot be read or written (${code}). Grant both permissions and run the command again.`,
    tooManyFiles: () =>
      'The system allows no more open files. Close other programs, or raise the limit (ulimit -n 65536), and run the command again.',
    reportNotWritten: ({ file, problem }) =>
      `${file} cannot be written: ${problem}. Choose another --report.`,
    portTaken: ({ port, last }) =>
      `The ports ${port} to ${last} are in use. Stop one of the servers there, or choose another port with --port.`,
    portRefused: ({ port }) => `The system does not allow port ${port}. Choose one above 1023 with --port.`,
    contentChanged: ({ file }) => `${file} changed while the site was being built. Build again.`,
    locked: ({ pid, folder }) => {
      const advice = 'Wait for it to finish, or give this build its own --cache and --out.';
      return pid === undefined
        ? `Another build is using this ${folder} folder, on another machine or in another container. ${advice}`
        : `Another build (process ${pid}) is using this ${folder} folder. ${advice}`;
    },
    outputHolds: ({ folder, outDir }) =>
      `${folder} is inside the output folder ${outDir}, where a build deletes every file that it did not write. Choose another with --out.`,
    outputInContent: ({ outDir }) =>
      `The output folder ${outDir} is inside the content folder. Choose another with --out.`,
    outputForeign: ({ outDir }) =>
      `${outDir} contains files that Nachlese did not write, and a build would delete them. Empty the folder, or choose another with --out.`,
    outputNotMade: ({ folder, problem }) =>
      `${folder} cannot be created: ${problem}. Choose another folder with --out.`,
    outputNotWritable: ({ folder }) =>
      `${folder} cannot be written. Grant write permission, or choose another with --out.`,
    notCompressed: ({ path }) =>
      `${path} was built without --precompress, and cannot be compressed after the fact. Build once with --full --precompress.`,
    publicFiles: ({ paths }) =>
      `The site generates these files itself: ${paths}. Delete or rename them in public/; nothing was written.`,
    publicTwins: ({ paths }) =>
      `public/ contains files whose names differ only in their Unicode form (an accented letter as one or two characters): ${paths}. Delete or rename one of each pair; nothing was written.`,
    manifestDamaged: ({ path }) => `${path} is damaged. Rebuild everything: npm run build -- --full`,
    pagesMissing: ({ count, first, folders }) =>
      `${count} planned pages are missing, the first of them ${first}. Are all shards present, built from the same content with the same --now? Searched: ${folders}`,
    themeFailed: ({ place, page, problem }) =>
      `${place}: ${problem}\n${page === undefined ? '' : `It happened on the page ${page}. `}Nothing was published. Correct this file of the theme, and build again.`,
    processEnded: ({ how }) => `A build process ended with ${how}.`,
    noTarget: () =>
      `No target given. Use --to ${WHERE_TO.replaceAll(', ', ', --to ').replace(' or ', ' or --to ')}.`,
    unknownTarget: ({ address }) => `"${address}" is not a known kind of target. Use ${WHERE_TO}.`,
    notReleases: ({ value }) => `"${value}" is not a number of releases; for example: --keep 5.`,
    bucketRollback: () => 'A bucket keeps no releases. Build an older commit and deploy that.',
    noCredential: ({ name }) =>
      `${name} is not set. Deploying to a bucket needs AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.`,
    notAnEndpoint: ({ value }) =>
      `"${value}" is not an endpoint; for example: --endpoint https://s3.example.org.`,
    notAnIndexNowKey: ({ key }) =>
      `"${key}" is not an IndexNow key, which has 8 to 128 letters, digits or hyphens.`,
    indexNowUnproven: ({ key }) =>
      `The site has no ${key}.txt, which proves to IndexNow that the key is yours. Write public/${key}.txt with the key as its only line, and build again.`,
    indexNowUnreachable: ({ endpoint }) =>
      `The site is deployed, but IndexNow at ${endpoint} cannot be reached. Search engines will find the changes through the sitemap.`,
    indexNowRefused: ({ endpoint, status, answer }) =>
      `The site is deployed, but IndexNow at ${endpoint} answered ${status}: ${answer}. Search engines will find the changes through the sitemap.`,
    purgeNotWritten: ({ problem }) =>
      `The purge list cannot be written: ${problem}. Choose another --purge-file and deploy again: it resumes where it stopped.`,
    noManifest: ({ path }) => `${path} is missing, empty or damaged. Build first: npm run build`,
    noSiteToDeploy: ({ outDir }) => `${outDir} contains no site. Build first: npm run build`,
    shardToDeploy: ({ outDir }) =>
      `${outDir} contains only one shard of a site. Merge the shards first: npm run build -- --merge DIR …`,
    plainToDeploy: ({ outDir }) =>
      `${outDir} was built with plain "astro build", which keeps no manifest. Build with: npm run build`,
    otherSiteToDeploy: ({ outDir }) =>
      `${outDir} contains a different site from the one in the cache folder's manifest, or an interrupted build. Build again: npm run build`,
    filesMissing: ({ count, outDir, first }) =>
      `The target is missing ${count} files that are not in ${outDir}, the first of them ${first}. ` +
      'The build wrote only what changed since its last manifest, and the target is older than that. ' +
      'Build the whole site, then deploy again: npm run build -- --full. Nothing was changed at the target.',
    fileChanged: ({ path }) =>
      `${path} has changed since the build. Build again, then deploy again; it resumes where it stopped.`,
    noRelease: ({ target }) => `${target} has no release to roll back.`,
    noReleaseBefore: ({ target, current }) =>
      `${target} has no release before ${current}. Build an older commit and deploy that; --keep N keeps more releases.`,
    notOurLink: ({ link, target }) =>
      `"${link}" in ${target} is not a link that a deploy created. Move it elsewhere, or choose another folder; nothing was changed.`,
    releaseState: ({ file, target, release, isMissing }) =>
      `${file} in ${target}, which lists what the release ${release} contains, is ${isMissing ? 'missing' : 'damaged'}. ` +
      'Deploy with --adopt to create a completely new release next to it. Nothing was changed.',
    bucketState: ({ target, file, isMissing }) =>
      `${target} contains a site, but ${file}, which lists its files, is ${isMissing ? 'missing' : 'damaged'}. Deploy with --adopt to compare ` +
      'every file and continue from there; files that do not belong to this site stay. Or choose another prefix. Nothing was changed.',
    targetFull: ({ folder }) =>
      `The disk under ${folder} is full. Free some space there, for example with fewer releases (--keep 2), and deploy again: it resumes ` +
      'where it stopped. The site is served as before.',
    targetNotWritable: ({ path, code }) =>
      `${path} cannot be written (${code}). Grant write permission, or choose another folder; the site is served as before.`,
    deployHeld: ({ holder }) =>
      `Another deploy is running on this target (${holder ? `process ${holder.pid} on ${holder.host}, since ${holder.since}` : 'its lock file cannot be read'}). ` +
      `Wait for it to finish. If it is no longer running, because its machine was stopped, deploy with --take-over: it resumes where that one stopped.`,
    deployLost: () =>
      'Another deploy has taken over this target, so this one stopped. The other knows what was already sent. Deploy again when it has finished.',
    deployOvertaken: ({ target }) =>
      `Another deploy to ${target} finished while this one was running. Deploy again: files that are already there are not sent twice.`,
    noConditions: ({ target }) =>
      `The server of ${target} ignores conditional writes (If-None-Match), so two deploys at the same time would go unnoticed. ` +
      'Update it, or deploy with --unguarded and make sure yourself that only one runs at a time, as the workflows do.',
    s3Unreachable: ({ endpoint, problem }) =>
      `${endpoint} cannot be reached (${problem}). Check --endpoint and the network, then deploy again: it resumes where it stopped.`,
    s3Refused: ({ target, reason, answer }) =>
      `${target}: ${S3[reason]} (${answer}.) An interrupted deploy resumes where it stopped.`,
    sshProgram: ({ program, problem }) =>
      `"${program}" cannot be run (${problem}). Install it on this machine: deploys over SSH need ssh and rsync.`,
    sshFailed: ({ login, folder, reason, answer }) =>
      `${login}: ${reason === 'notWritable' ? `${folder} cannot be written. Grant the user write permission there, or choose another folder.` : SSH[reason]} The site is served as before. (${answer})`,
  },
  unexpected:
    'This is a bug in Nachlese, not an error in your content. Please report it with everything below:',
  phases: {
    content: 'content',
    plan: 'plan',
    pages: 'pages',
    search: 'search',
    images: 'images',
    data: 'data',
    output: 'output',
    read: 'reading',
    readMegabytes: 'reading (MB)',
    readFiles: 'reading (files)',
    write: 'writing (posts)',
  },
  progress: (name, { done, total, perSecond, secondsLeft }) =>
    `${name}: ${done} of ${total}, ${roundedRate(perSecond)}/s, ${duration(secondsLeft)} left`,
  damagedPictures: (count) => `Damaged images that are shown all the same: ${number(count)}`,
  withoutPictures: (count) => `Images that their articles are published without: ${number(count)}`,
  built: ({ pages, rendered, files, written, bytes, removed, out }) =>
    `${pages} pages, ${rendered} rendered; ${files} files, ${written} written (${bytes} bytes), ${removed} removed: ${out}`,
  serving: (address) => `${address}  (Ctrl-C stops it)`,
  waiting: {
    title: 'The preview is waiting',
    text: 'There is nothing to show until this is fixed. The page then appears by itself.',
  },
  reading: {
    title: 'The preview is reading the articles',
    text: 'This takes several seconds the first time, and hardly any later. The page will appear by itself.',
    progress: (done, total) => `${number(done)} of ${number(total)} articles read`,
  },
  searchIndexing: (left) =>
    `The search is still indexing ${number(left)} articles, and finds only the others until then. The search page reloads when it is complete.`,
  leftOut: (count) =>
    count === 1
      ? '1 error. The preview shows everything else.'
      : `${count} errors. The preview shows everything else.`,
  host: {
    counts: {
      files: 'files',
      freeFiles: 'files, plan without a fee',
      folderFiles: 'entries in one folder',
      bytes: 'bytes in all',
      fileBytes: 'bytes of the largest file',
      redirects: 'rules in _redirects',
      headers: 'rules in _headers',
    },
    row: (what, count, limit) => `${what}: ${number(count)} of ${number(limit)}`,
    verdicts: { fits: 'fits', soft: 'too many, but does not stop it', exceeds: 'too many' },
    tooLarge: (paths) => `Too large: ${paths.join(', ')}`,
    worker: 'The Worker in _server/cloudflare answers more redirects than Cloudflare reads as rules.',
    lacks: {
      redirecting: 'This host does not redirect by itself; the pages at the old addresses do.',
      headerable: 'This host does not send our security headers, such as the Content Security Policy.',
      gone: 'This host answers removed addresses with 200 or 404 instead of 410; the page there gives the reason.',
    },
    folder: (folder) =>
      `This host serves from the root, but the site is in ${folder}: give it a folder that holds the site under that name (see scripts/README.md).`,
    fits: (host) => `The site fits ${host}.`,
    leaveOut: (host, names) =>
      names === ''
        ? `The site does not fit ${host}, and there is nothing to switch off that helps.`
        : `The site does not fit ${host}. Set to false under "exports" in site.yaml: ${names}.`,
    then: (files, bytes, fits) =>
      `It then has about ${number(files)} files and ${number(bytes)} bytes${fits ? ', which fits.' : ', and does not fit either.'}`,
  },
  deploy: {
    stages: { assets: 'assets', articles: 'articles', lists: 'lists', deletions: 'deletions' },
    put: (path, stage, bytes) => `${path}  (${stage}, ${bytes} bytes)`,
    retired: (path) => `${path}  (deleted by the next deploy)`,
    removed: (path) => `${path}  (deleted now)`,
    nothing: 'Nothing to deploy: the target already has this site.',
    summary: ({ sent, bytes, there, retired, removed }) =>
      `${sent} files, ${bytes} bytes${there > 0 ? ` (${there} were there already)` : ''}; ${retired} to be deleted by the next deploy, ${removed} deleted now`,
    dryRun: ' (dry run: nothing was changed)',
    serves: (target, release) => `${target} serves ${release}`,
    wouldServe: (target, release) => `${target} would serve ${release}`,
    purge: (url) => `purge ${url}`,
  },
};

const S3 = {
  AccessDenied:
    'the key lacks permission. It needs s3:GetObject, s3:PutObject, s3:DeleteObject and s3:ListBucket for this bucket.',
  InvalidAccessKeyId: 'the server does not know this key. Check AWS_ACCESS_KEY_ID.',
  SignatureDoesNotMatch:
    'the secret does not match the key. Check AWS_SECRET_ACCESS_KEY and the region (--region).',
  ExpiredToken: 'the session has expired. Get new credentials.',
  InvalidToken: 'the session token is not valid. Check AWS_SESSION_TOKEN.',
  NoSuchBucket: 'there is no such bucket. Create it, or check its name and --endpoint.',
  PermanentRedirect: 'the bucket is in another region. Name it with --region.',
  RequestTimeTooSkewed:
    'the clock of this machine and the server differ by more than 15 minutes. Set the clock of this machine (NTP).',
  QuotaExceeded: 'the quota is used up. Free some space or raise it.',
  EntityTooLarge: 'the file is larger than the server allows.',
  NotImplemented:
    'the server does not support this kind of request. Conditional writes need a newer version of the server; see --unguarded.',
  unknown: 'deploy again once the cause is fixed.',
};

const SSH = {
  diskFull: `the disk is full. Free some space there, for example with fewer releases (--keep 2). ${AGAIN}`,
  hostKey:
    'the key of the server is unknown here, or differs from the known one. Compare it, then add it to known_hosts.',
  loginRefused:
    'the login was refused. Check the user, and that the private key is loaded here and its public half is in authorized_keys there.',
  noRsync: 'rsync is missing there. Install it.',
  unreachable:
    'the server cannot be reached. Check its name, its port (--ssh "ssh -p 2222") and the network, then deploy again.',
  unknown: 'a command failed there. Deploy again when its cause is gone: it resumes where it stopped.',
};

import type { CommandTexts } from '../commands.ts';

const WHERE_TO = 'folder:/srv/www, user@host:/srv/www or s3://bucket/prefix';
const AGAIN = 'Deploy again: it goes on where it stopped.';

/** What the commands say, in English. */
export const commands: CommandTexts = {
  usage: {
    build: `npm run build -- [options]
  --content DIR    content folder (content)
  --out DIR        output folder (dist)
  --cache DIR      cache folder (.cache)
  --now ISO        time of the build, such as 2026-11-24T06:00:00Z (the clock)
  --report FILE    write a report as JSON
  --full           render every page and write every file, whatever the manifest says
  --delta          write only what changed, and the list of removals
  --precompress    write .br and .gz files beside text files, for servers that take them from there
  --workers N      processes that render (the number of cores)
  --shard I/N      render part I of N into the output folder and stop
  --merge DIR …    join rendered shards instead of rendering`,
    check: `npm run check -- [options] [FILE …]
  FILE …           only these files (everything)
  --changed BASE   only what differs from a commit, such as origin/main; checks promises and spelling too
  --fix            mend what is safe
  --format F       text, json, github or gitlab (text)
  --report FILE    write the result there instead of printing it
  --advice         show advice when everything is checked, too
  --strict         warnings fail the check as well
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
  --purge-file FILE     write the addresses that a CDN must forget, one a line
  --remove-now          delete at once what left the site, not with the next deploy
  --take-over           end the claim of a deploy that no longer runs
  --adopt               go on where the target's own state is missing or damaged
  --indexnow KEY        tell search engines which pages changed
  --indexnow-endpoint URL
  --keep N              folders: releases that stay (5)
  --rollback            folders: serve the release before the current one
  --ssh COMMAND         SSH: the command that logs in (ssh), such as "ssh -p 2222"
  --endpoint URL, --region NAME           S3: other servers than Amazon's; the credentials are AWS_ACCESS_KEY_ID,
                        AWS_SECRET_ACCESS_KEY and, if any, AWS_SESSION_TOKEN in the environment
  --unguarded           S3: do not look for other deploys, on a server without conditional writes`,
    dev: `npm run dev -- [options]           preview; drafts and embargoed articles are shown too
  --content DIR    content folder (content)
  --cache DIR      cache folder (.cache)
  --port N         port (4321, or the next free one)`,
    editor: `npm run editor -- [options]     writes what editors need to know of the schema and the vocabularies
  (none)           .vscode: schemas, settings, recommended extensions, a snippet
  --hook           install a git hook that checks every commit
  --cms FILE       write the configuration of Sveltia CMS or Decap CMS, such as public/admin/config.yml
  --backend NAME   github, gitlab, gitea … (github)
  --repo NAME      owner/name; needed with --cms
  --branch NAME    (main)`,
    import: `npm run import -- --from wxr|html|csv|jsonl FILE… [options]
  --mapping FILE   how the old terms are called here (import.yaml beside the first file)
  --media DIR      the uploads of the old site; images are taken from there
  --report FILE    write every loss as JSON
  --content DIR    the content folder (content)
  Running it again renews what nobody changed and leaves what authors changed.`,
    new: `npm run new -- [options]                 asks for what is not given
  --title TEXT --teaser TEXT --category NAME
  --region NAMES   one or more, with commas between them; so too --topics and --authors
  --date DATE      (today), 2023-03-30 or 2023-03-30T14:05
  --type NAME --kicker TEXT --source TEXT
  --slug NAME      the last part of the address (made of the title)
  --mdx            an article with elements
  --ready          no draft: it is published with the next build`,
    remove: `npm run remove -- FILE --reason REASON
  FILE             the article
  --reason REASON  rights, error or law; the page that is gone says so`,
    rename: `npm run rename -- FILE [NAME] [--date DATE]
  FILE             the article
  NAME             the new last part of its address, such as zusammen-fuers-ozg
  --date DATE      the new date, which may move it to another folder`,
    screenshots: `npm run screenshots -- [options]    pictures of every kind of page, at five widths, light and dark
  --to DIR      folder for the pictures (screenshots, which git does not see)
  --widths LIST CSS pixels (320,390,768,1280,1920)`,
    serve: `npm run serve -- [options]          serves a built site
  --out DIR        folder of the site (dist)
  --port N         port (4321, or the next free one)`,
    start: `npm start -- [options]              builds the site and serves it
  --content DIR    content folder (content)
  --out DIR        output folder (dist)
  --cache DIR      cache folder (.cache)
  --now ISO        time of the build (the clock)
  --port N         port (4321, or the next free one)`,
  },
  errors: {
    unknownOption: ({ option, suggestion }) =>
      `There is no option ${option}.${suggestion === undefined ? '' : ` Did you mean ${suggestion}?`}`,
    missingValue: ({ option }) => `${option} needs a value.`,
    needlessValue: ({ option }) => `${option} takes no value.`,
    needlessWords: ({ words }) => `"${words}" is no option of this command.`,
    notATime: ({ value }) =>
      `"${value}" is no time. Write an instant as in RFC 3339, such as 2026-11-24T06:00:00Z.`,
    notACount: ({ value, example }) => `"${value}" is no whole number above zero; right would be ${example}.`,
    notAShard: ({ value }) => `"${value}" is no shard; right would be --shard 1/4 to --shard 4/4.`,
    notAPort: ({ value }) => `"${value}" is no port; right would be --port 4321 (0 to 65535).`,
    notAFormat: ({ value, formats }) => `"${value}" is no format; there are ${formats}.`,
    noShards: () => '--merge needs the folders of the shards: --merge shard-1 shard-2',
    noRepo: () => '--cms needs the repository: --repo owner/name',
    needsArticle: ({ example }) => `Name one article: ${example}`,
    needsName: () => 'Name an article and its new name: npm run rename -- FILE NAME',
    needsReason: () => 'Name an article and why it goes: npm run remove -- FILE --reason rights|error|law',
    noContentFolder: ({ folder }) =>
      `There is no content folder ${folder}. Name the folder that holds site.yaml with --content.`,
    noSite: ({ folder }) =>
      `${folder} holds no built site. Build first (npm run build), or name its folder with --out.`,
    diskFull: ({ path }) =>
      `The disk is full${path === undefined ? '' : ` (${path})`}. Make room and run the command again: a build goes on where it stopped.`,
    notWritable: ({ path, code }) =>
      `${path ?? 'A folder'} cannot be written (${code}). Give yourself the right to write there and run the command again.`,
    notReadable: ({ path, code }) =>
      `${path ?? 'A file'} cannot be read (${code}). Give yourself the right to read it and run the command again.`,
    notAllowed: ({ path, code }) =>
      `${path ?? 'A file'} cannot be read or cannot be written (${code}). Give yourself the right to both and run the command again.`,
    tooManyFiles: () =>
      'The system allows no more open files. End other programs, or raise the limit (ulimit -n 65536), and run the command again.',
    reportNotWritten: ({ file, problem }) =>
      `${file} cannot be written: ${problem}. Choose another --report.`,
    portTaken: ({ port, last }) =>
      `The ports ${port} to ${last} are in use. End one of the servers there, or choose another port with --port.`,
    portRefused: ({ port }) =>
      `The system does not let you use the port ${port}. Choose one above 1023 with --port.`,
    contentChanged: ({ file }) => `${file} changed while the site was built. Build again.`,
    locked: ({ pid, folder }) => {
      const advice = 'Wait for it to end, or give this one a --cache and an --out of its own.';
      return pid === undefined
        ? `Another build is using this ${folder} folder, on another machine or in another container. ${advice}`
        : `Another build (process ${pid}) is using this ${folder} folder. ${advice}`;
    },
    outputHolds: ({ folder, outDir }) =>
      `${folder} lies in the output folder ${outDir}, from which a build removes what is not its own. Choose another with --out.`,
    outputInContent: ({ outDir }) =>
      `The output folder ${outDir} lies in the content folder. Choose another with --out.`,
    outputForeign: ({ outDir }) =>
      `${outDir} holds files that Nachlese did not make, and a build would remove them. Empty the folder, or choose another with --out.`,
    outputNotMade: ({ folder, problem }) =>
      `${folder} cannot be made: ${problem}. Choose another folder with --out.`,
    outputNotWritable: ({ folder }) =>
      `${folder} cannot be written. Give yourself the right to write there, or choose another with --out.`,
    notCompressed: ({ path }) =>
      `${path} was built without --precompress, and its file is not at hand to be compressed now. Build once with --full --precompress.`,
    publicFiles: ({ paths }) =>
      `The site makes these files itself: ${paths}. Delete them below public/, or give them other names; nothing was written.`,
    publicTwins: ({ paths }) =>
      `Below public/ are files whose names differ only in their Unicode form (an accented letter as one or two characters): ${paths}. Delete or rename one of each pair; nothing was written.`,
    manifestDamaged: ({ path }) => `${path} is damaged. Build everything anew: npm run build -- --full`,
    pagesMissing: ({ count, first, folders }) =>
      `${count} pages of the plan were not rendered, the first is ${first}. Are all shards of the same content and time there? Searched: ${folders}`,
    tooManyRedirects: ({ limit, count }) =>
      `Cloudflare Pages reads ${limit} redirects, and this archive has ${count} (two for each old address). ` +
      'Take "cloudflare" out of "hosts" in site.yaml: the pages at the old addresses lead on without it. Or enter them as Bulk Redirects.',
    longLine: ({ limit, file, length, line }) =>
      `Cloudflare Pages reads lines of at most ${limit} characters in ${file}; this one has ${length}: ${line}…`,
    processEnded: ({ how }) => `A process of the build ended with ${how}; what it said stands above.`,
    noTarget: () =>
      `Where to? Right would be --to ${WHERE_TO.replaceAll(', ', ', --to ').replace(' or ', ' or --to ')}.`,
    unknownTarget: ({ address }) =>
      `"${address}" is no target that is known here. Right would be ${WHERE_TO}.`,
    notReleases: ({ value }) => `"${value}" is no number of releases; right would be --keep 5.`,
    bucketRollback: () => 'A bucket keeps no releases. Build an older commit and deploy that.',
    noCredential: ({ name }) =>
      `${name} is not set. A bucket needs AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.`,
    notAnEndpoint: ({ value }) =>
      `"${value}" is no endpoint. Right would be --endpoint https://s3.example.org.`,
    notAnIndexNowKey: ({ key }) => `"${key}" is no IndexNow key: it has 8 to 128 letters, digits or hyphens.`,
    indexNowUnproven: ({ key }) =>
      `The site has no ${key}.txt, by which IndexNow knows that the key is yours. Write public/${key}.txt with the key as its only line, and build again.`,
    indexNowUnreachable: ({ endpoint }) =>
      `The site is deployed, but IndexNow at ${endpoint} cannot be reached. Search engines will find the changes by the sitemap.`,
    indexNowRefused: ({ endpoint, status, answer }) =>
      `The site is deployed, but IndexNow at ${endpoint} answered ${status}: ${answer}. Search engines will find the changes by the sitemap.`,
    purgeNotWritten: ({ problem }) =>
      `The purge list cannot be written: ${problem}. Choose another --purge-file and deploy again: it goes on where it stopped.`,
    noManifest: ({ path }) => `${path} is missing, empty or damaged. Build first: npm run build`,
    noSiteToDeploy: ({ outDir }) => `${outDir} holds no site. Build first: npm run build`,
    shardToDeploy: ({ outDir }) =>
      `${outDir} holds one shard of a site. Join the shards first: npm run build -- --merge DIR …`,
    plainToDeploy: ({ outDir }) =>
      `${outDir} was made by a plain "astro build", of which no manifest is kept. Build with: npm run build`,
    otherSiteToDeploy: ({ outDir }) =>
      `${outDir} holds another site than the manifest in the cache folder tells of, or a build that was interrupted. Build again: npm run build`,
    filesMissing: ({ count, outDir, first }) =>
      `The target lacks ${count} files that are not in ${outDir}, the first is ${first}. ` +
      'The build wrote only what changed since its last manifest, and the target holds something older. ' +
      'Build the whole site, then deploy again: npm run build -- --full. Nothing was changed at the target.',
    fileChanged: ({ path }) =>
      `${path} is not what the build wrote: somebody changed it since. Build again, then deploy again; it goes on where it stopped.`,
    noRelease: ({ target }) => `${target} holds no release to go back from.`,
    noReleaseBefore: ({ target, current }) =>
      `${target} holds no release before ${current}. Build an older commit and deploy that; --keep N keeps more releases.`,
    notOurLink: ({ link, target }) =>
      `"${link}" in ${target} is not a link that a deploy made. Move it away, or choose another folder; nothing was changed.`,
    releaseState: ({ file, target, release, isMissing }) =>
      `${file} in ${target}, which tells what the release ${release} holds, is ${isMissing ? 'missing' : 'damaged'}. ` +
      'Deploy with --adopt to lay a whole new release beside it. Nothing was changed.',
    bucketState: ({ target, file, isMissing }) =>
      `${target} holds a site, but ${file}, which tells what lies there, is ${isMissing ? 'missing' : 'damaged'}. Deploy with --adopt to compare ` +
      'every file and go on from there; files that are not of this site stay. Or choose another prefix. Nothing was changed.',
    targetFull: ({ folder }) =>
      `The disk under ${folder} is full. Make room there, for example with fewer releases (--keep 2), and deploy again: it goes on ` +
      'where it stopped. The site is served as before.',
    targetNotWritable: ({ path, code }) =>
      `${path} cannot be written (${code}). Give yourself the right to write there, or choose another folder; the site is served as before.`,
    deployHeld: ({ holder }) =>
      `Another deploy is at work at this target (${holder ? `process ${holder.pid} on ${holder.host}, since ${holder.since}` : 'somebody whose note cannot be read'}). ` +
      `Wait for it to end. If it no longer runs, because its machine was stopped, deploy with --take-over: it goes on where that one stopped.`,
    deployLost: () =>
      'Another deploy has taken this target over. This one stopped; what it put is known to the other. Deploy again when that one has ended.',
    deployOvertaken: ({ target }) =>
      `Another deploy to ${target} ended while this one was at work. Deploy again: files that are there already are not sent twice.`,
    noConditions: ({ target }) =>
      `The server of ${target} ignores conditional writes (If-None-Match), so two deploys at once could not be noticed. ` +
      'Update it, or deploy with --unguarded and see to it yourself that only one runs, as the workflows do.',
    s3Unreachable: ({ endpoint, problem }) =>
      `${endpoint} cannot be reached (${problem}). Check --endpoint and the network, then deploy again: it goes on where it stopped.`,
    s3Refused: ({ target, reason, answer }) =>
      `${target}: ${S3[reason]} (${answer}.) A deploy that was begun goes on where it stopped.`,
    sshProgram: ({ program, problem }) =>
      `"${program}" cannot be run (${problem}). Install it on this machine: deploys over SSH need ssh and rsync.`,
    sshFailed: ({ login, folder, reason, answer }) =>
      `${login}: ${reason === 'notWritable' ? `${folder} cannot be written. Give the user the right to write there, or choose another folder.` : SSH[reason]} The site is served as before. (${answer})`,
  },
  unexpected:
    'This is a fault of the program, not of your content. Please report it with all that stands here:',
  phases: {
    content: 'content',
    plan: 'plan',
    pages: 'pages',
    search: 'search',
    images: 'images',
    data: 'data',
    output: 'output',
  },
  progress: (name, done, total, perSecond, secondsLeft) =>
    `${name}: ${done}/${total}, ${perSecond}/s, ${secondsLeft} s left`,
  built: ({ pages, rendered, files, written, bytes, removed, out }) =>
    `${pages} pages, ${rendered} rendered; ${files} files, ${written} written (${bytes} bytes), ${removed} removed: ${out}`,
  serving: (address) => `${address}  (Ctrl-C ends it)`,
  waiting: {
    title: 'The preview is waiting',
    text: 'Without this there is nothing to show. The page appears by itself when it is mended.',
  },
  leftOut: (count) =>
    count === 1
      ? '1 error. The preview shows everything else.'
      : `${count} errors. The preview shows everything else.`,
  deploy: {
    stages: { assets: 'assets', articles: 'articles', lists: 'lists', deletions: 'deletions' },
    put: (path, stage, bytes) => `${path}  (${stage}, ${bytes} bytes)`,
    retired: (path) => `${path}  (deleted by the next deploy)`,
    removed: (path) => `${path}  (deleted now)`,
    nothing: 'Nothing to deploy: the target holds this site.',
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
    'the key may not do this. It needs s3:GetObject, s3:PutObject, s3:DeleteObject and s3:ListBucket for this bucket.',
  InvalidAccessKeyId: 'the server does not know this key. Check AWS_ACCESS_KEY_ID.',
  SignatureDoesNotMatch:
    'the secret does not fit the key. Check AWS_SECRET_ACCESS_KEY and the region (--region).',
  ExpiredToken: 'the session is over. Get new credentials.',
  InvalidToken: 'the session token is not valid. Check AWS_SESSION_TOKEN.',
  NoSuchBucket: 'there is no such bucket. Create it, or check its name and --endpoint.',
  PermanentRedirect: 'the bucket is in another region. Name it with --region.',
  RequestTimeTooSkewed:
    'the clock of this machine and the server differ by more than 15 minutes. Set the clock of this machine (NTP).',
  QuotaExceeded: 'the quota is used up. Make room or raise it.',
  EntityTooLarge: 'the file is larger than the server takes.',
  NotImplemented:
    'the server does not know this kind of request. Conditional writes need a newer version of it; see --unguarded.',
  unknown: 'deploy again when its cause is gone.',
};

const SSH = {
  diskFull: `the disk is full. Make room there, for example with fewer releases (--keep 2). ${AGAIN}`,
  hostKey:
    'the key of the server is not known here, or not the one that is known. Compare it, then add it to known_hosts.',
  loginRefused:
    'the login was refused. Check the user, and that the private key is loaded here and its public half is in authorized_keys there.',
  noRsync: 'rsync is missing there. Install it.',
  unreachable:
    'the server cannot be reached. Check its name, its port (--ssh "ssh -p 2222") and the network, then deploy again.',
  unknown: 'a command failed there. Deploy again when its cause is gone: it goes on where it stopped.',
};

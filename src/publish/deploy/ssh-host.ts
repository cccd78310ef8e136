import type { Host } from './host.ts';
import type { Output } from './output.ts';
import { sshCommand, type SshAddress } from './ssh-connection.ts';
import { sshError } from './ssh-error.ts';
import { ABSENT, quote, run, runScript } from './ssh-shell.ts';
import type { TargetFiles } from './state.ts';

/** Sets `$t` to a new name next to `$1`, on the same file system. */
const BESIDE = 'mkdir -p -- "$(dirname -- "$1")"; t="$1.nachlese-tmp";';

/** The scripts that run on the remote machine. They need GNU coreutils (`cp -l`, `mv -T`, `sha256sum -z`), findutils and rsync. */
const SCRIPTS = {
  read: `[ -e "$1" ] || exit ${ABSENT}; cat -- "$1"`,
  write: `${BESIDE} cat > "$t"; mv -fT -- "$t" "$1"`,
  // Unlike mv, ln refuses an existing name.
  create: `${BESIDE} t="$t.$$"; cat > "$t"; if ln -T -- "$t" "$1" 2>/dev/null; then rm -f -- "$t"; else rm -f -- "$t"; [ -e "$1" ] && exit ${ABSENT}; exit 1; fi`,
  discard: 'rm -rf -- "$1"',
  readLink: `if [ -L "$1" ]; then readlink -- "$1"; elif [ -e "$1" ]; then echo; else exit ${ABSENT}; fi`,
  pointTo: `${BESIDE} rm -f -- "$t"; ln -s -- "$2" "$t"; mv -fT -- "$t" "$1"`,
  exists: `[ -e "$1" ] || exit ${ABSENT}`,
  list: '[ ! -d "$1" ] || ls -1 -- "$1"',
  move: 'mkdir -p -- "$(dirname -- "$2")"; mv -T -- "$1" "$2"',
  folder: `${BESIDE} mkdir -p -- "$1"`,
  link: 't="$2.nachlese-tmp"; rm -rf -- "$t"; cp -al -- "$1" "$t"; mv -T -- "$t" "$2"',
  relink:
    'cd -- "$2"; xargs -0 sh -c \'f="$1"; shift; for p; do mkdir -p -- "$(dirname -- "$p")"; ln -fT -- "$f/$p" "$p"; done\' sh "$OLDPWD/$1"',
  // A missing file is no error: it is not in the answer.
  sums: '[ ! -d "$1" ] || { cd -- "$1"; xargs -0 sh -c \'sha256sum -z -- "$@" 2>/dev/null || true\' sh; }',
  remove: 'cd -- "$1"; xargs -0 rm -f --; find . -mindepth 1 -type d -empty -delete',
} as const;

/** A folder on another machine, reached with ssh and filled with rsync. */
export function sshHost(address: SshAddress): Host {
  const script = (name: keyof typeof SCRIPTS, parameters: readonly string[], input?: string) =>
    runScript(address, SCRIPTS[name], parameters, input);
  const act = async (
    name: keyof typeof SCRIPTS,
    parameters: readonly string[],
    input?: string,
  ): Promise<void> => {
    await script(name, parameters, input);
  };
  return {
    name: `${address.login}:${address.folder}`,
    read: async (path) => answer(await script('read', [path])),
    write: (path, text) => act('write', [path], text),
    create: async (path, text) => (await script('create', [path], text)).status === 0,
    discard: (path) => act('discard', [path]),
    readLink: async (path) => {
      const link = answer(await script('readLink', [path]));
      return link?.trim() === '' ? false : link?.trim();
    },
    pointTo: (path, to) => act('pointTo', [path, to]),
    exists: async (path) => (await script('exists', [path])).status === 0,
    list: async (folder) => (await script('list', [folder])).stdout.split('\n').filter(Boolean).sort(),
    move: (from, to) => act('move', [from, to]),
    link: (from, to) => (from === undefined ? act('folder', [to]) : act('link', [from, to])),
    relink: async (from, to, { links, removed }) => {
      if (removed.length > 0) await act('remove', [to], zeroed(removed));
      if (links.length > 0) await act('relink', [from, to], zeroed(links));
    },
    present: async (folder, files) =>
      matching((await script('sums', [folder], zeroed(Object.keys(files)))).stdout, files),
    put: (folder, paths, output) => put(address, folder, paths, output),
    remove: (folder, paths) => act('remove', [folder], zeroed(paths)),
  };
}

const answer = ({ status, stdout }: { status: number; stdout: string }): string | undefined =>
  status === ABSENT ? undefined : stdout;

const zeroed = (paths: readonly string[]): string => paths.map((path) => `${path}\0`).join('');

/** Compares the answer of `sha256sum -z` with the hashes of the manifest, which are its first half. */
function matching(sums: string, files: TargetFiles): Set<string> {
  const found = new Set<string>();
  for (const line of sums.split('\0')) {
    const [, sum = '', path = ''] = /^([0-9a-f]{64}) [ *](.*)$/s.exec(line) ?? [];
    if (files[path]?.hash === sum.slice(0, 32)) found.add(path);
  }
  return found;
}

/** rsync writes a temporary file and renames it, so other hard links keep the old content. */
async function put(
  address: SshAddress,
  folder: string,
  paths: readonly string[],
  output: Output,
): Promise<void> {
  for (const path of paths) output.read(path);
  const options = ['--perms', '--chmod=D755,F644', '--ignore-times', '--compress', '--protect-args'];
  const shell = (await sshCommand(address)).map(quoteForRsync).join(' ');
  const to = `${address.login}:${address.folder}/${folder}/`;
  const lists = ['--files-from=-', '--from0', '-e', shell];
  const ran = await run('rsync', [...options, ...lists, '--', `${output.outDir}/`, to], zeroed(paths));
  if (ran.status !== 0) throw sshError(address, ran);
}

/** rsync splits its `-e` at blanks and knows quotes, but no backslashes. */
const quoteForRsync = (word: string): string => (/^[\w@%+=:,./-]+$/.test(word) ? word : quote(word));

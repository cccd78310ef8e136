import { stateId, emptyState, parseJournal, parseState, stateText } from './state.ts';
import type { DeployState, Journal, TargetStatus, TargetFiles } from './state.ts';
import { DeployError } from './deploy-error.ts';
import type { FolderDifference, Host } from './host.ts';
import type { LockStore } from './lock.ts';
import type { Output } from './output.ts';
import type { Target } from './target.ts';

/** What the web server serves. */
const CURRENT = 'current';
const RELEASES = 'releases';
/** Outside the served folder, so that no reader can request it. */
const OWN = '.nachlese';
const NEXT = `${OWN}/next`;
const JOURNAL = `${OWN}/journal.json`;
/** An outdated release and its state. The next one is made from it. */
const SPARE = `${OWN}/spare`;
const SPARE_STATE = `${OWN}/spare.json`;

const stateFile = (id: string): string => `${OWN}/releases/${id}.json`;

/**
 * A folder of releases. Each is a whole site whose unchanged files are hard links to those of the release before. A new release is
 * made from an outdated one, so only the files in which the two differ are linked. `current` is a symbolic link to the served
 * release, redirected by one rename.
 */
export class ReleaseTarget implements Target {
  readonly name: string;
  readonly lock: LockStore;
  readonly #host: Host;
  readonly #keep: number;

  /** `keep`: number of releases to keep, including the current one; at least 1. */
  constructor(host: Host, keep: number) {
    this.name = host.name;
    this.#host = host;
    this.#keep = keep;
    this.lock = lockIn(host);
  }

  async read(adopt: boolean): Promise<TargetStatus> {
    const id = await this.#current();
    const state = id === undefined ? emptyState() : await this.#state(id, adopt);
    // Without a release, or without its state, the next release is uploaded as a whole.
    const base = state === undefined ? '' : (id ?? '');
    return {
      id: base,
      state: state ?? emptyState(),
      unverified: (await this.#journal(base))?.touched ?? {},
    };
  }

  present(files: TargetFiles): Promise<Set<string>> {
    return this.#host.present(NEXT, files);
  }

  async begin({ id, state }: TargetStatus, journal: Journal): Promise<void> {
    if ((await this.#journal(id)) === undefined) {
      await this.#host.discard(JOURNAL);
      await this.#host.discard(NEXT);
      if (id === '' || !(await this.#reuseSpare(id, state)))
        await this.#host.link(id === '' ? undefined : `${RELEASES}/${id}`, NEXT);
    }
    await this.#host.write(JOURNAL, JSON.stringify(journal));
  }

  /** Makes the next release from the spare one; false if there is none. */
  async #reuseSpare(id: string, state: DeployState): Promise<boolean> {
    const text = await this.#host.read(SPARE_STATE);
    const spare = text === undefined ? undefined : parseState(text);
    // First of all, since a spare release that a killed deploy has begun to change must not count as one.
    await this.#host.discard(SPARE_STATE);
    if (spare && (await this.#host.exists(SPARE))) {
      await this.#host.relink(`${RELEASES}/${id}`, SPARE, differenceOf(spare, state));
      await this.#host.move(SPARE, NEXT);
      return true;
    }
    await this.#host.discard(SPARE);
    return false;
  }

  put(paths: readonly string[], output: Output): Promise<void> {
    return this.#host.put(NEXT, paths, output);
  }

  remove(paths: readonly string[]): Promise<void> {
    return this.#host.remove(NEXT, paths);
  }

  async finish({ id: previous }: TargetStatus, after: DeployState): Promise<void> {
    const state: DeployState = previous === '' ? after : { ...after, previous };
    const releases = await this.#host.list(RELEASES);
    const number = Math.max(0, ...releases.map((name) => Number.parseInt(name, 10) || 0)) + 1;
    const id = `${String(number).padStart(6, '0')}-${stateId(after).slice(0, 12)}`;
    await this.#host.write(stateFile(id), stateText(state));
    await this.#host.move(NEXT, `${RELEASES}/${id}`);
    await this.#host.pointTo(CURRENT, `${RELEASES}/${id}`);
    await this.#host.discard(JOURNAL);
    await this.#prune([...releases, id], [id, previous]);
  }

  /** The release that the current one was made from, which a rollback serves. */
  async previous(): Promise<{ from: DeployState; to: DeployState; id: string }> {
    const current = await this.#current();
    if (current === undefined) throw new DeployError('noRelease', { target: this.name });
    const from = (await this.#state(current, false)) as DeployState;
    const id = from.previous;
    if (id === undefined || !(await this.#host.exists(`${RELEASES}/${id}`))) {
      throw new DeployError('noReleaseBefore', { target: this.name, current });
    }
    const to = (await this.#state(id, false)) as DeployState;
    return { from, to, id };
  }

  async serve(id: string): Promise<void> {
    await this.#host.pointTo(CURRENT, `${RELEASES}/${id}`);
  }

  async #current(): Promise<string | undefined> {
    const link = await this.#host.readLink(CURRENT);
    if (link === undefined) return undefined;
    const [, id] = /^releases\/([^/]+)\/?$/.exec(link === false ? '' : link) ?? [];
    if (id !== undefined) return id;
    throw new DeployError('notOurLink', { link: CURRENT, target: this.name });
  }

  /** Undefined if the state cannot be read and `adopt` allows a whole new release. */
  async #state(id: string, adopt: boolean): Promise<DeployState | undefined> {
    const text = await this.#host.read(stateFile(id));
    const state = text === undefined ? undefined : parseState(text);
    if (state || adopt) return state;
    const isMissing = text === undefined;
    throw new DeployError('releaseState', { file: stateFile(id), target: this.name, release: id, isMissing });
  }

  /** The journal of an interrupted deploy that started from this release. */
  async #journal(id: string): Promise<Journal | undefined> {
    const text = await this.#host.read(JOURNAL);
    const journal = text === undefined ? undefined : parseJournal(text);
    return journal?.base === id && (await this.#host.exists(NEXT)) ? journal : undefined;
  }

  /** Keeps the served release and the one to roll back to, then the newest. The newest of the others becomes the spare one. */
  async #prune(releases: readonly string[], needed: readonly string[]): Promise<void> {
    const kept = needed.filter((id) => releases.includes(id)).slice(0, this.#keep);
    const others = releases.filter((id) => !kept.includes(id)).sort();
    const outdated = others.slice(0, others.length - (this.#keep - kept.length));
    const spare = outdated.pop();
    if (spare !== undefined) await this.#setAside(spare);
    for (const id of outdated) {
      await this.#host.discard(`${RELEASES}/${id}`);
      await this.#host.discard(stateFile(id));
    }
  }

  async #setAside(id: string): Promise<void> {
    await this.#host.discard(SPARE_STATE);
    await this.#host.discard(SPARE);
    await this.#host.move(`${RELEASES}/${id}`, SPARE);
    if (await this.#host.exists(stateFile(id))) await this.#host.move(stateFile(id), SPARE_STATE);
  }
}

/** What must change in a release with the state `from` so that it holds the files of `to`. */
function differenceOf(from: DeployState, to: DeployState): FolderDifference {
  const [before, after] = [from, to].map(({ files, retired }) => ({ ...files, ...retired })) as [
    TargetFiles,
    TargetFiles,
  ];
  return {
    links: Object.keys(after).filter((path) => before[path]?.hash !== after[path]?.hash),
    removed: Object.keys(before).filter((path) => !(path in after)),
  };
}

function lockIn(host: Host): LockStore {
  const path = `${OWN}/lock`;
  return {
    read: () => host.read(path),
    create: (text) => host.create(path, text),
    // Two deploys that take over at the same moment both succeed here; the check before each stage stops all but the last.
    replace: async (expected, text) => {
      if ((await host.read(path)) !== expected) return false;
      await host.write(path, text);
      return true;
    },
    remove: () => host.discard(path),
  };
}

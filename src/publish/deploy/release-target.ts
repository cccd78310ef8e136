import { stateId, emptyState, parseJournal, parseState, stateText } from './state.ts';
import type { DeployState, Journal, Standing, TargetFiles } from './state.ts';
import { DeployError } from './deploy-error.ts';
import type { Host } from './host.ts';
import type { LockStore } from './lock.ts';
import type { Output } from './output.ts';
import type { Target } from './target.ts';

/** What the web server serves. */
const CURRENT = 'current';
const RELEASES = 'releases';
/** Beside what is served, so that no reader can ask for it. */
const OWN = '.nachlese';
const NEXT = `${OWN}/next`;
const JOURNAL = `${OWN}/journal.json`;

const stateFile = (id: string): string => `${OWN}/releases/${id}.json`;

/**
 * A folder of releases: each is a whole site, its unchanged files are hard links to those of the release before, and
 * `current` is a symbolic link to the one that is served, turned by one rename.
 */
export class ReleaseTarget implements Target {
  readonly name: string;
  readonly lock: LockStore;
  readonly #host: Host;
  readonly #keep: number;

  /** `keep`: releases that stay, the current one among them; at least 1. */
  constructor(host: Host, keep: number) {
    this.name = host.name;
    this.#host = host;
    this.#keep = keep;
    this.lock = lockIn(host);
  }

  async read(adopt: boolean): Promise<Standing> {
    const id = await this.#current();
    const state = id === undefined ? emptyState() : await this.#state(id, adopt);
    // A whole new release is laid where there is none, or none that is known.
    const base = state === undefined ? '' : (id ?? '');
    return {
      id: base,
      state: state ?? emptyState(),
      doubtful: (await this.#journal(base))?.touched ?? {},
    };
  }

  present(files: TargetFiles): Promise<Set<string>> {
    return this.#host.present(NEXT, files);
  }

  async begin({ id }: Standing, journal: Journal): Promise<void> {
    if ((await this.#journal(id)) === undefined) {
      await this.#host.discard(JOURNAL);
      await this.#host.discard(NEXT);
      await this.#host.link(id === '' ? undefined : `${RELEASES}/${id}`, NEXT);
    }
    await this.#host.write(JOURNAL, JSON.stringify(journal));
  }

  put(paths: readonly string[], output: Output): Promise<void> {
    return this.#host.put(NEXT, paths, output);
  }

  remove(paths: readonly string[]): Promise<void> {
    return this.#host.remove(NEXT, paths);
  }

  async finish({ id: previous }: Standing, after: DeployState): Promise<void> {
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

  /** The release from which the current one was made: what a rollback serves. */
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

  /** Undefined where the state cannot be read and `adopt` says to lay a whole new release. */
  async #state(id: string, adopt: boolean): Promise<DeployState | undefined> {
    const text = await this.#host.read(stateFile(id));
    const state = text === undefined ? undefined : parseState(text);
    if (state || adopt) return state;
    const isMissing = text === undefined;
    throw new DeployError('releaseState', { file: stateFile(id), target: this.name, release: id, isMissing });
  }

  /** What an interrupted deploy from this release left in the next one. */
  async #journal(id: string): Promise<Journal | undefined> {
    const text = await this.#host.read(JOURNAL);
    const journal = text === undefined ? undefined : parseJournal(text);
    return journal?.base === id && (await this.#host.exists(NEXT)) ? journal : undefined;
  }

  /** The newest stay, and before them those that are needed: the one that is served, and the one to go back to. */
  async #prune(releases: readonly string[], needed: readonly string[]): Promise<void> {
    const kept = needed.filter((id) => releases.includes(id)).slice(0, this.#keep);
    const others = releases.filter((id) => !kept.includes(id)).sort();
    for (const id of others.slice(0, others.length - (this.#keep - kept.length))) {
      await this.#host.discard(`${RELEASES}/${id}`);
      await this.#host.discard(stateFile(id));
    }
  }
}

function lockIn(host: Host): LockStore {
  const path = `${OWN}/lock`;
  return {
    read: () => host.read(path),
    create: (text) => host.create(path, text),
    // Two that take over at the same moment both succeed here; the check before each stage stops all but the last.
    replace: async (expected, text) => {
      if ((await host.read(path)) !== expected) return false;
      await host.write(path, text);
      return true;
    },
    remove: () => host.discard(path),
  };
}

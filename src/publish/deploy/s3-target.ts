import { stubTarget } from '../../metadata/stub.ts';
import { DeployError } from './deploy-error.ts';
import { noLock, type LockStore } from './lock.ts';
import type { Output } from './output.ts';
import { policyOf } from '../hosting/policy.ts';
import type { Condition, S3Client } from './s3-client.ts';
import { emptyState, parseJournal, parseState, stateText } from './state.ts';
import type { DeployState, Journal, TargetStatus, TargetFiles } from './state.ts';
import type { Target } from './target.ts';

const STATE = '.nachlese/state.json';
const JOURNAL = '.nachlese/journal.json';
const LOCK = '.nachlese/lock.json';

/** Carries the content hash of an object: what an entity tag means depends on the encryption. */
const HASH = 'x-amz-meta-nachlese-hash';

const OWN_HEADERS = { 'content-type': 'application/json', 'cache-control': 'no-store' };

/** Concurrent requests. */
const LANES = 16;

/**
 * A bucket. Objects are replaced one by one, so their order matters. The target's state is under `.nachlese/`; it lists only files
 * that are public anyway, and a bucket policy may hide it from readers.
 */
export class S3Target implements Target {
  readonly name: string;
  readonly lock: LockStore;
  readonly #client: S3Client;
  readonly #unguarded: boolean;

  /** `unguarded`: the server has no conditional writes; the operator makes sure that only one deploy runs. */
  constructor(client: S3Client, { unguarded }: { unguarded: boolean }) {
    this.name = client.name;
    this.#client = client;
    this.#unguarded = unguarded;
    this.lock = unguarded ? noLock() : lockIn(client);
  }

  async read(adopt: boolean, files: TargetFiles): Promise<TargetStatus> {
    const found = await this.#client.get(STATE);
    const state = found && parseState(found.text);
    if (found && state) return { id: found.etag, state, unverified: await this.#unverified(found.etag) };
    const begun = found ? undefined : await this.#client.get(JOURNAL);
    if (begun) return { id: '', state: emptyState(), unverified: await this.#unverified('') };
    const lies = found ?? (await this.#client.head('index.html'));
    if (lies === undefined) return { id: '', state: emptyState(), unverified: {} };
    if (adopt) return { id: found?.etag ?? '', state: emptyState(), unverified: files };
    throw new DeployError('bucketState', { target: this.name, file: STATE, isMissing: !found });
  }

  async present(files: TargetFiles): Promise<Set<string>> {
    const found = new Set<string>();
    await this.#each(Object.entries(files), async ([path, { hash }]) => {
      const headers = await this.#client.head(path);
      if (headers?.get(HASH) === hash) found.add(path);
    });
    return found;
  }

  async begin(_status: TargetStatus, journal: Journal): Promise<void> {
    await this.#client.put(JOURNAL, Buffer.from(JSON.stringify(journal)), OWN_HEADERS);
  }

  put(paths: readonly string[], output: Output): Promise<void> {
    return this.#each(paths, async (path) => {
      const { contentType, cacheControl } = policyOf(path);
      const hash = output.files[path]?.hash ?? '';
      const content = output.read(path);
      const target = path.endsWith('.html') ? stubTarget(content.toString('latin1', 0, 1000)) : undefined;
      const headers = {
        ...{ 'content-type': contentType, 'cache-control': cacheControl, [HASH]: hash },
        // A bucket served as a website then answers 301.
        ...(target !== undefined && { 'x-amz-website-redirect-location': target }),
      };
      await this.#client.put(path, content, headers);
    });
  }

  remove(paths: readonly string[]): Promise<void> {
    return this.#each(paths, (path) => this.#client.delete(path));
  }

  async finish({ id }: TargetStatus, after: DeployState): Promise<void> {
    const condition: Condition = id === '' ? { ifAbsent: true } : { ifMatch: id };
    const guard = this.#unguarded ? undefined : condition;
    if (!(await this.#client.put(STATE, Buffer.from(stateText(after)), OWN_HEADERS, guard))) {
      throw new DeployError('deployOvertaken', { target: this.name });
    }
    await this.#client.delete(JOURNAL);
  }

  /** A journal that started from another state belongs to a deploy that has finished. */
  async #unverified(id: string): Promise<Journal['touched']> {
    const text = (await this.#client.get(JOURNAL))?.text;
    const journal = text === undefined ? undefined : parseJournal(text);
    return journal?.base === id ? journal.touched : {};
  }

  async #each<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
    const queue = items.values();
    const lane = async (): Promise<void> => {
      for (const item of queue) await work(item);
    };
    await Promise.all(Array.from({ length: LANES }, lane));
  }
}

function lockIn(client: S3Client): LockStore {
  const write = (text: string, condition: Condition): Promise<boolean> =>
    client.put(LOCK, Buffer.from(text), OWN_HEADERS, condition);
  return {
    read: async () => (await client.get(LOCK))?.text,
    create: async (text) => {
      const created = await write(text, { ifAbsent: true });
      if (created) await requireConditions(client);
      return created;
    },
    replace: async (expected, text) => {
      const found = await client.get(LOCK);
      return found?.text === expected && write(text, { ifMatch: found.etag });
    },
    remove: () => client.delete(LOCK),
  };
}

/** A server that ignores conditions would let two deploys run at once. */
async function requireConditions(client: S3Client): Promise<void> {
  if (!(await client.put(LOCK, Buffer.from('?'), OWN_HEADERS, { ifAbsent: true }))) return;
  await client.delete(LOCK);
  throw new DeployError('noConditions', { target: client.name });
}

import type { SearchIndex } from '../../search/index-format.ts';
import { answerOf, emptyAnswer, isFiltered } from './answer.ts';
import { changingJson, FileError } from './files.ts';
import type { SearchAnswer, SearchRequest, WorkerAnswer } from './protocol.ts';
import { hitsOf } from './hits.ts';
import { parseQuery } from './query.ts';
import { OpenSlices } from './open-slices.ts';
import { firstSlices, Session } from './session.ts';
import { splitSession } from './split-words.ts';
import { suggestionFor } from './suggestion.ts';
import { Texts } from './texts.ts';

interface Opened {
  index: SearchIndex;
  slices: OpenSlices;
}

/** Answers the requests of one page. A new query cancels the previous one; another view of the same query does not search again. */
export class Searcher {
  readonly #path: string;
  readonly #send: (answer: WorkerAnswer) => void;
  readonly #texts = new Texts();
  #opening: Promise<Opened> | undefined;
  #request: SearchRequest | undefined;
  #session: { key: string; session: Session } | undefined;
  #answering = Promise.resolve();
  #waiting: Promise<void> | undefined;
  #onShown: (() => void) | undefined;

  constructor(path: string, send: (answer: WorkerAnswer) => void) {
    [this.#path, this.#send] = [path, send];
    void this.#open().then(
      ({ slices, index }) => {
        // Preloads the engine and the newest slices for the first query.
        for (const newest of index.slices.slice(0, firstSlices(index)))
          slices.get(newest, true).catch(() => undefined);
      },
      () => undefined,
    );
  }

  async search(request: SearchRequest): Promise<void> {
    this.#request = request;
    await this.#answer(request).catch((error: unknown) => this.#fail(error));
  }

  /** The page has shown what it was sent. */
  shown(): void {
    this.#onShown?.();
    this.#onShown = undefined;
  }

  async #answer(request: SearchRequest): Promise<void> {
    const { index, slices } = await this.#open();
    const { problem, ...query } = parseQuery(request.state.query, index.language, index.alsoIn);
    if (problem === 'short' || (problem === 'empty' && !isFiltered(request.state))) {
      this.#session = undefined;
      await this.#post({ ...emptyAnswer(request.id), done: true, notice: problem });
      return;
    }
    const key = JSON.stringify([versionOf(index), query]);
    if (this.#session?.key === key && !request.again) {
      await this.#publish();
      return;
    }
    const session = this.#session?.key === key ? this.#session.session : new Session(index, slices, query);
    this.#session = { key, session };
    const isCurrent = (): boolean => this.#session?.session === session;
    try {
      await this.#run(session, key, isCurrent);
    } catch (error) {
      // Failures of a cancelled query do not concern its successor.
      if (isCurrent()) throw error;
    }
  }

  async #run(session: Session, key: string, isCurrent: () => boolean): Promise<void> {
    await session.run(isCurrent, () => this.#publish());
    if (!isCurrent()) return;
    const missing = session.states.some((state) => state.kind === 'failed' && state.problem === 'missing');
    if (missing && (await this.#isOutdated(session.index))) {
      await this.#answer(this.#request as SearchRequest);
      return;
    }
    const instead = await this.#searchInstead(session, isCurrent);
    if (!isCurrent()) return;
    session.settle();
    if (instead) this.#session = { key, session: instead };
    await this.#publish();
  }

  /** If nothing was found, searches for the parts of compounds. */
  async #searchInstead(session: Session, isCurrent: () => boolean): Promise<Session | undefined> {
    const isCertain = session.states.every(({ kind }) => kind === 'answered');
    if (!isCertain || hitsOf(session, true).hits.length > 0) return undefined;
    const instead = await splitSession(session, isCurrent);
    await instead?.run(isCurrent, () => Promise.resolve());
    instead?.settle();
    return instead && hitsOf(instead, true).hits.length > 0 ? instead : undefined;
  }

  /** Whether a newer index was published while the page was open, so that files are missing. The search then starts again with it. */
  async #isOutdated(before: SearchIndex): Promise<boolean> {
    this.#opening = undefined;
    const { index } = await this.#open();
    return versionOf(index) !== versionOf(before);
  }

  async #fail(error: unknown): Promise<void> {
    const request = this.#request as SearchRequest;
    const problem = error instanceof FileError ? error.problem : 'damaged';
    if (!(error instanceof FileError)) console.error(error);
    const before = this.#session?.session.index;
    this.#session = undefined;
    const outdated = problem === 'missing' && before && (await this.#isOutdated(before).catch(() => false));
    if (outdated) await this.search(request);
    else await this.#post({ ...emptyAnswer(request.id), done: true, problem });
  }

  /** Answers the latest request with what the session has found, one answer at a time; a waiting answer covers all calls since. */
  #publish(): Promise<void> {
    if (this.#waiting) return this.#waiting;
    const answered = this.#answering.then(() => {
      this.#waiting = undefined;
      return this.#publishNow();
    });
    this.#waiting = answered;
    this.#answering = answered.catch(() => undefined); // the caller gets the failure; later answers go on
    return answered;
  }

  async #publishNow(): Promise<void> {
    const [request, current] = [this.#request, this.#session];
    if (!request || !current) return;
    const { session } = current;
    const answer = await answerOf(request, session, this.#texts);
    if (this.#session !== current) return;
    await this.#post(answer);
    if (!answer.done || answer.total > 0 || answer.problem) return;
    const suggestion = await suggestionFor(request.state.query, session);
    if (suggestion !== undefined && this.#session === current) await this.#post({ ...answer, suggestion });
  }

  /** Sends an answer to the latest request and waits until the page has shown it, so that nothing competes with that. */
  async #post(answer: SearchAnswer): Promise<void> {
    if (answer.id !== this.#request?.id) return;
    this.shown(); // releases whoever waits for the previous answer
    await new Promise<void>((resolve) => {
      this.#onShown = resolve;
      this.#send({ type: 'answer', ...answer });
    });
  }

  #open(): Promise<Opened> {
    this.#opening ??= this.#load().catch((error: unknown) => {
      this.#opening = undefined;
      throw error;
    });
    return this.#opening;
  }

  async #load(): Promise<Opened> {
    const index = (await changingJson(this.#path)) as SearchIndex;
    const years = index.slices.flatMap(({ from, to }) => [from.slice(0, 4), to.slice(0, 4)]);
    this.#send({ type: 'opened', terms: index.terms, years: [years.at(-2) ?? '', years[1] ?? ''] });
    return { index, slices: new OpenSlices(index) };
  }
}

/** Differs if any article can be found in another way. */
const versionOf = ({ slices, corrections }: SearchIndex): string => JSON.stringify([slices, corrections]);

import type { SearchAnswer, SearchRequest, WorkerAnswer, WorkerMessage } from './protocol.ts';

/** The names of the filters' values, and the years. */
export type Opened = Extract<WorkerAnswer, { type: 'opened' }>;

/** The page's end of the protocol. The worker starts on first use, not with the page. */
export class SearchClient {
  readonly #index: string;
  readonly #onOpened: (opened: Opened) => void;
  readonly #onAnswer: (answer: SearchAnswer) => void;
  #worker: Worker | undefined;
  #id = 0;

  constructor(index: string, onOpened: (opened: Opened) => void, onAnswer: (answer: SearchAnswer) => void) {
    [this.#index, this.#onOpened, this.#onAnswer] = [index, onOpened, onAnswer];
  }

  /** Starts the worker, which begins to load the engine. */
  open(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<WorkerAnswer>) => {
      if (data.type === 'opened') this.#onOpened(data);
      else if (data.type === 'loaded') dispatchEvent(new CustomEvent('filesloaded', { detail: data.files }));
      else {
        if (data.id === this.#id) this.#onAnswer(data);
        this.#post(worker, { type: 'shown' });
      }
    });
    worker.addEventListener('error', () => {
      // The worker's script failed to load; the next request tries again.
      this.#worker = undefined;
      this.#onAnswer({ ...NOTHING, id: this.#id, problem: navigator.onLine ? 'missing' : 'offline' });
    });
    this.#worker = worker;
    this.#post(worker, { type: 'open', index: this.#index });
    return worker;
  }

  search(request: Omit<SearchRequest, 'id'>): void {
    this.#id++;
    this.#post(this.open(), { type: 'search', id: this.#id, ...request });
  }

  #post(worker: Worker, message: WorkerMessage): void {
    worker.postMessage(message);
  }
}

const NOTHING: Omit<SearchAnswer, 'id'> = {
  done: true,
  total: 0,
  sections: [],
  counts: { category: {}, region: {}, type: {}, topic: {} },
};

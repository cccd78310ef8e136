import { Searcher } from './searcher.ts';
import type { WorkerAnswer, WorkerMessage } from './protocol.ts';

/** The worker's end of the protocol: the search runs beside the page, so that typing and scrolling never wait for it. */
const scope = globalThis as unknown as {
  postMessage: (answer: WorkerAnswer) => void;
  addEventListener: (type: 'message', listener: (event: MessageEvent<WorkerMessage>) => void) => void;
};

let searcher: Searcher | undefined;

scope.addEventListener('message', ({ data }) => {
  if (data.type === 'open') {
    searcher = new Searcher(data.index, (answer) => {
      scope.postMessage(answer);
    });
  } else void searcher?.search(data);
});

import { Searcher } from './searcher.ts';
import type { WorkerAnswer, WorkerMessage } from './protocol.ts';

/** The worker's end of the protocol. The search runs in its own thread, so typing and scrolling never wait for it. */
const scope = globalThis as unknown as {
  location: { href: string };
  postMessage: (answer: WorkerAnswer) => void;
  addEventListener: (type: 'message', listener: (event: MessageEvent<WorkerMessage>) => void) => void;
};

let searcher: Searcher | undefined;

scope.addEventListener('message', ({ data }) => {
  if (data.type === 'open') {
    searcher = new Searcher(data.index, (answer) => {
      scope.postMessage(answer);
      if (answer.type === 'answer' && answer.done)
        scope.postMessage({ type: 'loaded', files: [scope.location.href, ...loadedFiles()] });
    });
  } else if (data.type === 'search') void searcher?.search(data);
  else searcher?.shown();
});

/** The addresses of the files that this worker has loaded since the last call. */
function loadedFiles(): string[] {
  const urls = performance.getEntriesByType('resource').map(({ name }) => name);
  performance.clearResourceTimings();
  return urls;
}

import { fileURLToPath } from 'node:url';
import { PROGRAM_FOLDER } from '../../cache/program-folder.ts';

const WORKER = fileURLToPath(new URL('../../client/offline/worker.ts', import.meta.url));

/** The worker's program in a single file. It is bundled separately from the pages: Vite emits a worker only in the first build of a process. */
export async function bundleWorker(): Promise<string> {
  const { build } = await import('vite');
  const made = await build({
    root: PROGRAM_FOLDER,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      rolldownOptions: {
        input: WORKER,
        output: { format: 'iife', entryFileNames: 'worker.js' },
      },
    },
  });
  const [output] = [made].flat();
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (!chunk) throw new Error('Vite emitted no service worker');
  return chunk.code;
}

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { platform } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../tests/free-port.ts';
import type { Measured } from './measure.ts';
import { ProcessTree } from './process-tree.ts';
import type { Workplace } from './workplace.ts';

/** What an author waits for in the preview. */
export interface PreviewRow extends Omit<Measured, 'peak'> {
  what: 'first page' | 'edit on screen' | 'first search';
}

const LIMIT_MS = 600_000;
const POLL_MS = 20;

/** A running preview. */
class Preview {
  readonly #child: ChildProcess;
  readonly #tree: ProcessTree | undefined;
  readonly #origin: string;

  constructor({ root, content }: Workplace, cache: string, port: number) {
    const options = ['--content', content, '--cache', cache, '--port', String(port)];
    this.#child = spawn(process.execPath, [join(root, 'scripts/dev.ts'), ...options], {
      cwd: root,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_COMPILE_CACHE: join(cache, 'compile') },
      stdio: 'ignore',
    });
    const { pid } = this.#child;
    this.#tree = platform() === 'linux' && pid !== undefined ? new ProcessTree(pid) : undefined;
    this.#origin = `http://localhost:${port}`;
  }

  /** Measures how long it takes after `begin` until the answer at a path is a success that contains a text. */
  async until(
    what: PreviewRow['what'],
    path: string,
    text: string,
    begin = (): void => undefined,
  ): Promise<PreviewRow> {
    const before = this.#processorSeconds();
    const started = performance.now();
    begin();
    while (!(await this.#shows(path, text))) {
      this.#tree?.sample(); // the processes of the index end before it is there
      if (performance.now() - started > LIMIT_MS) throw new Error(`The preview never showed ${path}.`);
      if (this.#child.exitCode !== null) throw new Error(`The preview ended with ${this.#child.exitCode}.`);
      await sleep(POLL_MS);
    }
    const seconds = (performance.now() - started) / 1000;
    const after = this.#processorSeconds();
    if (before === undefined || after === undefined) return { what, seconds };
    return { what, seconds, processorSeconds: after - before };
  }

  async #shows(path: string, text: string): Promise<boolean> {
    try {
      const response = await fetch(this.#origin + path, { headers: { accept: 'text/html' } });
      return (await response.text()).includes(text) && response.ok;
    } catch {
      return false; // it does not listen yet, or has just taken the port over
    }
  }

  #processorSeconds(): number | undefined {
    this.#tree?.sample();
    return this.#tree?.processorSeconds;
  }

  async stop(): Promise<void> {
    const ended = once(this.#child, 'exit');
    this.#child.kill('SIGTERM');
    await ended;
  }
}

/**
 * Starts `npm run dev` and measures from the command to the first page, from saving an article to its new headline on the page, and from
 * the first request of the search to its index. `file` is an article of the archive.
 */
export async function measurePreview(
  workplace: Workplace,
  cache: string,
  file: string,
): Promise<PreviewRow[]> {
  const path = join(workplace.content, file);
  const source = readFileSync(path, 'utf8');
  const title = `Vorschau um ${Date.now()}`;
  const preview = new Preview(workplace, cache, await freePort());
  try {
    const page = file.replace(/^articles|\.md$/g, '');
    const rows = [await preview.until('first page', '/', '<html')];
    // Compiling the page of an article belongs to neither.
    await preview.until('first page', `${page}/`, '<html');
    const save = (): void => {
      writeFileSync(path, source.replace(/^title: .*$/m, `title: ${title}`));
    };
    rows.push(await preview.until('edit on screen', `${page}/`, title, save));
    rows.push(await preview.until('first search', '/suche/index.json', 'slices'));
    return rows;
  } finally {
    await preview.stop();
    writeFileSync(path, source);
  }
}

/** The rows as a table in Markdown; `after` says what the cache held. */
export function previewTable(runs: readonly { after: string; rows: readonly PreviewRow[] }[]): string {
  const lines = runs.flatMap(({ after, rows }) =>
    rows.map(({ what, seconds, processorSeconds }) =>
      [`preview ${after}: ${what}`, seconds.toFixed(1), processorSeconds?.toFixed(1) ?? 'not measured'].join(
        ' | ',
      ),
    ),
  );
  return [
    '|  | seconds | processor seconds |',
    '| --- | --: | --: |',
    ...lines.map((line) => `| ${line} |`),
  ].join('\n');
}

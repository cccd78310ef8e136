import { EventEmitter } from 'node:events';
import { dirname, join, relative } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { ContentError, diagnostic } from '../../../src/archive/diagnostic.ts';
import type { Reading } from '../../../src/publish/preview/content-reader.ts';
import { contentWatcher } from '../../../src/publish/preview/content-watcher.ts';

const NEWSROOM = join('/', 'newsroom');
export const [CONTENT, THEME] = [join(NEWSROOM, 'content'), join(NEWSROOM, 'theme/tokens.yaml')];
export const FILE = join(CONTENT, 'articles/2026/11/x.md');
export const BROKEN = new ContentError([
  diagnostic({ file: 'articles/2026/11/x.md', line: 4, column: 1 }, 'missing-field', { field: 'date' }),
]);

interface Sent {
  type: string;
  err?: { message: string };
}
type Middleware = (request: object, response: object, next: () => void) => void;

/** A dev server reduced to what the plugin uses, and a loader whose outcome a test decides. */
export class Server {
  readonly sent: Sent[] = [];
  readonly logged: string[] = [];
  readonly #files = new EventEmitter();
  readonly #clients = new EventEmitter();
  #middleware: Middleware = () => undefined;
  #loading = 0;
  loads = 0;
  /** The folders that were read again, one list a reading. */
  readonly folders: string[][] = [];
  /** Whether modules depend on what has changed. */
  hasModules = false;
  invalidated = 0;
  #folder: (folder: string) => void = () => undefined;
  overlapped = false;
  /** The error to throw if nothing can be shown. */
  outcome: () => Error | undefined = () => undefined;
  /** Called instead of waiting for a moment without a change. */
  onQuiet: () => void = () => undefined;
  /** The articles left out of the rest. */
  leftOut: ContentError | undefined;
  #announced: () => void = () => undefined;

  /** `leftOut`: whether an article is broken at the start. */
  constructor(leftOut = false) {
    const plugin: Plugin = contentWatcher(
      { root: NEWSROOM, contentDir: CONTENT },
      {
        leftOut: leftOut ? BROKEN : undefined,
        has: (path) => path === '/there/',
        read: (changed) => this.#load(changed),
      },
      { start: (onChange) => (this.#folder = onChange), close: () => undefined },
      () =>
        Promise.resolve().then(() => {
          this.onQuiet();
        }),
    );
    const watcher = Object.assign(this.#files, { add: () => undefined });
    const server = {
      watcher,
      ws: {
        on: this.#clients.on.bind(this.#clients),
        send: (payload: Sent) => {
          this.sent.push(payload);
          this.#announced();
        },
      },
      middlewares: { use: (middleware: Middleware) => (this.#middleware = middleware) },
      environments: { ssr: { moduleGraph: { invalidateAll: () => (this.invalidated += 1) } } },
      config: { base: '/', logger: { error: (text: string) => this.logged.push(text) } },
    };
    (plugin.configureServer as (server: ViteDevServer) => void)(server as unknown as ViteDevServer);
  }

  async #load(changed: ReadonlySet<string>): Promise<Reading> {
    this.loads += 1;
    this.folders.push([...changed]);
    this.overlapped ||= this.#loading++ > 0;
    const error = this.outcome();
    await new Promise((resolve) => setImmediate(resolve));
    this.#loading -= 1;
    if (error) throw error;
    return { leftOut: this.leftOut, hasModules: this.hasModules };
  }

  change(path = FILE): void {
    if (path.startsWith(join(CONTENT, '/'))) this.#folder(relative(CONTENT, dirname(path)));
    else this.#files.emit('change', path);
  }

  /** Resolves when a message is sent to the open pages. */
  announcement(): Promise<void> {
    return new Promise((resolve) => (this.#announced = resolve));
  }

  connect(): Sent[] {
    const received: Sent[] = [];
    this.#clients.emit('vite:client:connect', undefined, { send: (payload: Sent) => received.push(payload) });
    return received;
  }

  /** The answer to a page request: the site, or the status and text of the page shown instead. */
  ask(accept = 'text/html', url = '/there/'): Promise<string> {
    return new Promise((resolve) => {
      let status = 0;
      const response = {
        writeHead: (code: number) => ((status = code), response),
        end: (text: string) => {
          resolve(`${status} ${text}`);
        },
      };
      this.#middleware({ headers: { accept }, url }, response, () => {
        resolve('the site');
      });
    });
  }
}

import { EventEmitter } from 'node:events';
import { dirname, join, relative } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { beforeEach, describe, expect, it } from 'vitest';
import { ContentError, diagnostic } from '../../../src/archive/diagnostic.ts';
import type { Reading } from '../../../src/publish/preview/content-reader.ts';
import { contentWatcher } from '../../../src/publish/preview/content-watcher.ts';

const NEWSROOM = join('/', 'newsroom');
const [CONTENT, THEME] = [join(NEWSROOM, 'content'), join(NEWSROOM, 'theme/tokens.yaml')];
const FILE = join(CONTENT, 'articles/2026/11/x.md');
const BROKEN = new ContentError([
  diagnostic({ file: 'articles/2026/11/x.md', line: 4, column: 1 }, 'missing-field', { field: 'date' }),
]);

interface Sent {
  type: string;
  err?: { message: string };
}
type Middleware = (request: object, response: object, next: () => void) => void;

/** A dev server reduced to what the plugin uses, and a loader whose outcome a test decides. */
class Server {
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
      {
        root: NEWSROOM,
        contentDir: CONTENT,
        outDir: join(NEWSROOM, 'dist'),
        cacheDir: join(NEWSROOM, '.cache'),
      },
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

describe('the watcher of the content', () => {
  let server: Server;
  beforeEach(() => (server = new Server()));

  it.each([FILE, THEME])(
    'reads %s, written in several steps, once, and reloads the open pages',
    async (file) => {
      let steps = 3;
      server.onQuiet = () => {
        if (steps-- > 0) server.change(file);
      };
      const announced = server.announcement();
      server.change(file);
      await announced;
      expect(server.loads).toBe(1);
      expect(server.sent).toEqual([{ type: 'full-reload' }]);
    },
  );

  it('reads again after changes while reading, never twice at once, and announces only the last result', async () => {
    server.outcome = () => {
      if (server.loads > 1) return undefined;
      server.change();
      return BROKEN;
    };
    const announced = server.announcement();
    server.change();
    await announced;
    expect([server.loads, server.overlapped]).toEqual([2, false]);
    expect(server.sent).toEqual([{ type: 'full-reload' }]);
  });

  it('reads the folders that have changed since it read last, and nothing twice', async () => {
    server.outcome = () => {
      if (server.loads === 1) server.change(FILE.replace('11', '10'));
      return undefined;
    };
    const announced = server.announcement();
    server.change();
    server.change(join(CONTENT, 'site.yaml'));
    await announced;
    expect(server.folders).toEqual([['articles/2026/11', ''], ['articles/2026/10']]);
  });

  it('has modules compiled again only if they depend on what has changed', async () => {
    server.change();
    await server.announcement();
    expect(server.invalidated).toBe(0);
    server.hasModules = true;
    server.change(THEME);
    await server.announcement();
    expect(server.invalidated).toBe(1);
  });

  it('ignores a folder whose name begins like that of the theme', async () => {
    server.change(THEME.replace('theme', 'theme-of-others'));
    expect(await server.ask()).toBe('the site');
    expect([server.loads, server.sent]).toEqual([0, []]);
  });

  it('lets requests wait while it reads', async () => {
    server.change();
    expect(await server.ask()).toBe('the site');
    expect(server.sent).toEqual([{ type: 'full-reload' }]);
  });

  describe('of content that cannot be shown', () => {
    beforeEach(async () => {
      server.outcome = () => BROKEN;
      server.change();
      await server.announcement();
    });

    it('shows the errors on the terminal and on open pages', () => {
      expect(server.sent.map(({ type, err }) => `${type} ${err?.message ?? ''}`)).toEqual([
        expect.stringMatching(/^error articles\/2026\/11\/x\.md:4:1 {2}missing-field\n/),
      ]);
      expect(server.logged).toEqual([expect.stringContaining('articles/2026/11/x.md:4:1')]);
    });

    it('shows them on a page that is opened later', () => {
      expect(server.connect()).toEqual(server.sent);
    });

    it('answers every page request with a page that shows them', async () => {
      expect(await server.ask()).toMatch(/^500 .*\/@vite\/client/);
      expect(await server.ask('*/*')).toBe('the site');
    });

    it('shows no error once it is fixed', async () => {
      server.outcome = () => undefined;
      server.change();
      await server.announcement();
      expect(server.sent.at(-1)).toEqual({ type: 'full-reload' });
      expect(server.connect()).toEqual([]);
      expect(await server.ask()).toBe('the site');
    });
  });

  describe('of content with a broken article', () => {
    beforeEach(() => (server = new Server(true)));

    it('shows the error at the start, on the terminal and on every page that is opened', () => {
      expect(server.logged).toEqual([expect.stringMatching(/x\.md:4:1.*Die Vorschau zeigt alles andere/s)]);
      expect(server.connect().map(({ err }) => err?.message)).toEqual([
        expect.stringMatching(/x\.md:4:1.*Die Vorschau zeigt alles andere/s),
      ]);
    });

    it('shows all other pages, and the error where the page is missing', async () => {
      expect(await server.ask()).toBe('the site');
      expect(await server.ask('text/html', '/2026/11/x/')).toMatch(/^500 .*\/@vite\/client/);
    });

    it('reloads when another article changes', async () => {
      server.leftOut = BROKEN;
      server.change(FILE.replace('x.md', 'y.md'));
      await server.announcement();
      expect(server.sent).toEqual([{ type: 'full-reload' }]);
      expect(server.connect()).toHaveLength(1);
    });

    it('keeps open pages and shows the error when another article breaks', async () => {
      server.leftOut = new ContentError([
        ...BROKEN.diagnostics,
        diagnostic({ file: 'articles/2026/11/y.md', line: 2, column: 1 }, 'missing-field', { field: 'date' }),
      ]);
      server.change();
      await server.announcement();
      expect(server.sent.map(({ type }) => type)).toEqual(['error']);
      expect(server.logged.at(-1)).toContain('2 Fehler. Die Vorschau zeigt alles andere.');
    });

    it('shows no error once it is fixed', async () => {
      server.change();
      await server.announcement();
      expect(server.sent).toEqual([{ type: 'full-reload' }]);
      expect([server.connect(), await server.ask('text/html', '/2026/11/x/')]).toEqual([[], 'the site']);
    });
  });

  it('survives an error of the program and shows it', async () => {
    server.outcome = () => new Error('ENOENT: no such file');
    server.change();
    await server.announcement();
    expect(server.sent[0]?.err?.message).toMatch(/^Das ist ein Fehler des Programms.*ENOENT: no such file/s);
  });
});

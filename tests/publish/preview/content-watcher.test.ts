import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { ContentError, diagnostic } from '../../../src/archive/diagnostic.ts';
import { BROKEN, CONTENT, FILE, Server, THEME } from './watching-server.ts';

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

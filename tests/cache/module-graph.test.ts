import { readFileSync } from 'node:fs';
import { init, parse } from 'es-module-lexer';
import { beforeAll, describe, expect, it } from 'vitest';
import { importsOf, ModuleGraph } from '../../src/cache/module-graph.ts';
import { filesBelow } from '../../src/publish/output/files-below.ts';
import { ContentFolder, PROJECT } from '../content-folder.ts';

beforeAll(() => init);

describe('the imports of a module', () => {
  /** The imports that a lexer finds, without types, which are erased, specifiers composed at run time, and queries for the bundler. */
  const lexed = (text: string): string[] =>
    parse(text)[0].flatMap(({ n: name, ss: start }) =>
      name === undefined || /^(?:import|export) type\b/.test(text.slice(start))
        ? []
        : [name.replace(/\?.*/, '')],
    );

  it('are those that a lexer finds, in every file of the program', () => {
    const sources = filesBelow(`${PROJECT}/src`).filter((path) => /\.ts$/.test(path));
    expect(sources.length).toBeGreaterThan(300);
    for (const path of sources) {
      const text = readFileSync(`${PROJECT}/src/${path}`, 'utf8');
      const workers = [...text.matchAll(/new URL\('([^']+\.ts)'/g)].map(([, name]) => name);
      const found = importsOf(path, text, false).map(({ name }) => name);
      expect(found.sort(), path).toEqual([...lexed(text), ...workers].sort());
    }
  });

  it('are found in frontmatter, scripts, styles and workers', () => {
    const names = (path: string, text: string): string[] =>
      importsOf(path, text, false).map(({ name }) => name);
    expect(names('a.astro', "---\nimport B from './B.astro';\n---\n<B />")).toEqual(['./B.astro']);
    expect(names('a.css', "@import './b.css' layer(base);\na { src: url('font/x.woff2') }")).toEqual([
      './b.css',
      'font/x.woff2',
    ]);
    expect(names('a.ts', "new Worker(new URL('b-thread.ts', import.meta.url));")).toEqual(['b-thread.ts']);
  });
});

describe('the dependencies of modules', () => {
  const project = (files: Record<string, string>): ModuleGraph =>
    new ModuleGraph(new ContentFolder(files).dir);

  it('are their direct and indirect imports, and the packages of these', () => {
    const graph = project({
      'src/a.ts': "import './b.ts';\nimport type { D } from './d.ts';\n",
      'src/b.ts': "export { c } from '../lib/c.ts';\nimport { a } from './a.ts';\n",
      'lib/c.ts':
        "import { x } from '@scope/x/deep';\nimport { y } from 'y';\nimport { join } from 'node:path';\n",
    });
    const { files, packages } = graph.reach(['src/a.ts']);
    expect(files).toEqual(['src/a.ts', 'src/b.ts', 'lib/c.ts']);
    expect(packages).toEqual(['@scope/x', 'y']);
  });

  it('include dynamic imports, but not the cache itself, which changes no value', () => {
    const graph = project({
      'src/a.ts': "const b = await import('./b.ts');\n",
      'src/b.ts': "import { Store } from './cache/store.ts';\n",
      'src/cache/store.ts': '',
    });
    expect(graph.reach(['src/a.ts']).files).toEqual(['src/a.ts', 'src/b.ts']);
  });

  it('distinguish what browsers load, even for a module that runs on both sides', () => {
    const graph = project({
      'a.astro':
        "---\nimport './a.css';\nimport { both } from './both.ts';\n---\n<script>\n  import './client.ts';\n</script>\n",
      'a.css': '',
      'client.ts': "import './both.ts';\n",
      'both.ts': '',
    });
    expect([...graph.reach(['a.astro']).forBrowser].sort()).toEqual(['a.css', 'both.ts', 'client.ts']);
  });
});

it('what reads articles does not reach the texts of commands and of the check', () => {
  const { files } = new ModuleGraph(PROJECT).reach(['src/loader/load-archive.ts', 'src/site/site.ts']);
  expect(files.filter((file) => /i18n\/\w+\/(commands|rules|import|authoring)\.ts$/.test(file))).toEqual([]);
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { compiledSources, type PackageFile } from '../../scripts/package/sources.ts';
import { PROJECT } from '../content-folder.ts';

/** What the package holds of a project with this one file. */
function packaged(path: string, content: string | Uint8Array): PackageFile[] {
  const root = mkdtempSync(join(tmpdir(), 'nachlese-sources-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true });
  });
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
  return compiledSources(root);
}

const textOf = (path: string, content: string): string =>
  packaged(path, content)[0]?.content.toString() ?? '';

describe('a source in the package', () => {
  it('is JavaScript: its types are gone', () => {
    const [file] = packaged(
      'src/archive/x.ts',
      "import type { A } from './a.ts';\nexport const x = (a: A): A => a;\n",
    );
    expect(file?.path).toBe('src/archive/x.js');
    expect(file?.content.toString()).not.toMatch(/import|: A/);
    expect(file?.content.toString()).toMatch(/export const x = \(a\s*\)\s*=> a;/);
  });

  it.each([
    ["import { a } from './a.ts';", "import { a } from './a.js';"],
    ["import './a.ts';", "import './a.js';"],
    ["export * from '../b/a.ts';", "export * from '../b/a.js';"],
    ["await import('./a.ts');", "await import('./a.js');"],
    ["new URL('./worker.ts', import.meta.url);", "new URL('./worker.js', import.meta.url);"],
    ["import url from './a.ts?worker&url';", "import url from './a.js?worker&url';"],
    ["const name = 'a.ts';", "const name = 'a.ts';"],
  ])('names modules by their new ending: %s', (source, expected) => {
    expect(textOf('src/x.ts', source)).toBe(expected);
  });

  it('names them in Astro components, too, which stay as they are otherwise', () => {
    const astro = (ending: string): string =>
      `---\nimport { a } from './a.${ending}';\nconst b: string = a;\n---\n`;
    expect(packaged('src/pages/x.astro', astro('ts'))).toEqual([
      { path: 'src/pages/x.astro', content: astro('js') },
    ]);
  });

  it('calls commands in messages as a newsroom does', () => {
    expect(textOf('src/i18n/en/x.ts', "const a = 'npm run check -- --fix, or npm run build.';")).toBe(
      "const a = 'npx nachlese check --fix, or npx nachlese build.';",
    );
    expect(textOf('src/i18n/en/x.ts', 'const a = `Usage: npm run check -- ${file}`;')).toBe(
      'const a = `Usage: npx nachlese check ${file}`;',
    );
  });

  it('keeps commands elsewhere, such as those of workflows', () => {
    const workflow = 'steps: [{ run: npm run check -- --host cloudflare }]\n';
    expect(textOf('.github/workflows/cloudflare.yml', workflow)).toBe(workflow);
  });

  it('keeps the bytes of everything else', () => {
    const bytes = Buffer.from([0, 255, 254, 13, 10]);
    expect(packaged('src/styles/font.woff2', bytes)).toEqual([
      { path: 'src/styles/font.woff2', content: bytes },
    ]);
  });

  it.each([
    'src/README.md',
    'src/env.d.ts',
    'scripts/bench.ts',
    'scripts/package.ts',
    'scripts/forgejo-workflow.ts',
    'scripts/compile-cache.ts',
    'tests/x.test.ts',
    'content/site.yaml',
  ])('is not there if newsrooms do not run it: %s', (path) => {
    expect(packaged(path, '')).toEqual([]);
  });
});

describe('the sources of this program', () => {
  let files: ReadonlyMap<string, string>;
  beforeAll(() => {
    files = new Map(compiledSources(PROJECT).map(({ path, content }) => [path, content.toString()]));
  });

  it('import no TypeScript', () => {
    const imports = [...files].filter(([, text]) =>
      /\b(?:from|import) '[^'\n]+\.ts'|\bimport\('[^'\n]+\.ts'/.test(text),
    );
    expect(imports.map(([path]) => path)).toEqual([]);
  });

  it('import nothing that is left out', () => {
    for (const [path, text] of files) {
      if (!path.endsWith('.js')) continue;
      for (const [, name = ''] of text.matchAll(/\b(?:from|import) '(\.[^'\n]+\.js)'/g))
        expect([...files.keys()], path).toContain(join(dirname(path), name));
    }
  });

  it('name no npm script in their messages', () => {
    const named = [...files].filter(
      ([path, text]) => path.startsWith('src/i18n/') && text.includes('npm run'),
    );
    expect(named.map(([path, text]) => [path, /npm run \S+ \S+/.exec(text)?.[0]])).toEqual([]);
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import type { PackageFile } from '../../scripts/package/sources.ts';
import { withVendoredLibraries } from '../../scripts/package/vendor.ts';
import { PROJECT } from '../content-folder.ts';

const IMPORTS = [
  "import leven from 'leven';",
  "import type { A } from 'unused-types';",
  "import { x } from './x.js';",
  "import { join } from 'node:path';",
  "import { defineConfig } from 'astro/config';",
  'const text = "import nachlese from \'nachlese\';";',
  '',
].join('\n');

describe('libraries in the package', () => {
  let files: ReadonlyMap<string, PackageFile['content']>;
  beforeAll(async () => {
    const sources = [
      { path: 'src/archive/a.astro', content: IMPORTS },
      { path: 'src/b.js', content: "const leven = await import('leven');\n" },
      { path: 'src/c.bin', content: Buffer.from("from 'leven'") },
    ];
    const made = await withVendoredLibraries(PROJECT, sources);
    files = new Map(made.map(({ path, content }) => [path, content]));
  });

  it('are bundled, and imported from there', () => {
    expect(files.get('src/archive/a.astro')).toBe(IMPORTS.replace("'leven'", "'../../vendor/leven.js'"));
    expect(files.get('src/b.js')).toBe("const leven = await import('../vendor/leven.js');\n");
  });

  it('are only those that nothing installs: not Node, dependencies, types, or the program itself', () => {
    expect([...files.keys()].filter((path) => path.startsWith('vendor/')).sort()).toEqual([
      'vendor/leven.js',
      'vendor/licenses.md',
    ]);
  });

  it('come with their licences', () => {
    const licences = files.get('vendor/licenses.md')?.toString() ?? '';
    expect(licences).toContain('leven');
    expect(licences).toContain('MIT');
  });

  it('leave binary files as they are', () => {
    expect(files.get('src/c.bin')).toEqual(Buffer.from("from 'leven'"));
  });

  it('work as before', async () => {
    const code = files.get('vendor/leven.js')?.toString() ?? '';
    const bundle = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as {
      default: (one: string, other: string) => number;
    };
    expect(bundle.default('titel', 'title')).toBe(2);
  });

  it('are an error if they are not installed', async () => {
    const missing = { path: 'src/d.js', content: "import d from 'not-installed';\n" };
    await expect(withVendoredLibraries(PROJECT, [missing])).rejects.toThrow('not-installed');
  });
});

import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path/posix';
import { build, type Plugin } from 'vite';
import type { PackageFile } from './sources.ts';

const FOLDER = 'vendor';

/**
 * Bundles the libraries that `files` import and that `package.json` does not list as dependencies: a newsroom then installs a few
 * packages instead of more than a hundred. Returns the files, which import the bundles, and the bundles with their licences.
 */
export async function withVendoredLibraries(
  root: string,
  files: readonly PackageFile[],
): Promise<PackageFile[]> {
  const { name: own, dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    name: string;
    dependencies: Record<string, string>;
  };
  const installed = Object.keys(dependencies);
  // A text that `init` writes imports the program itself.
  const isVendored = (name: string): boolean =>
    isPackage(name) && ![own, ...installed].includes(packageOf(name));
  const names = new Set(files.flatMap(({ content }) => importsOf(content)).filter(isVendored));
  const bundles = await bundled(root, [...names].sort(), installed);
  return [...files.map((file) => redirected(file, names)), ...bundles];
}

/** Imports of libraries: statements, `import()`, and what `createRequire` loads. */
const IMPORT = /(?<before>\b(?:from|import) |\b(?:import|load)\(\s*)'(?<name>[^'\n]+)'/g;

/** Types in `.astro` files import, too, but nothing remains of them. */
const TYPES = /^import type [^;]*;$/gm;

const importsOf = (content: string | Buffer): string[] =>
  typeof content === 'string'
    ? [...content.replace(TYPES, '').matchAll(IMPORT)].map(({ groups }) => groups?.['name'] ?? '')
    : [];

const isPackage = (name: string): boolean => /^@?[a-z][\w./-]*$/.test(name) && !/\.(?:css|yaml)$/.test(name);

const packageOf = (name: string): string => /^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name;

const bundleOf = (name: string): string => `${FOLDER}/${name.replace(/^@/, '').replaceAll('/', '-')}.js`;

function redirected({ path, content }: PackageFile, names: ReadonlySet<string>): PackageFile {
  if (typeof content !== 'string') return { path, content };
  const text = content.replace(IMPORT, (whole: string, before: string, name: string) =>
    names.has(name)
      ? `${before}'${relative(join(path, '..'), bundleOf(name)).replace(/^(?!\.)/, './')}'`
      : whole,
  );
  return { path, content: text };
}

const ENTRY = 'entry:';

async function bundled(
  root: string,
  names: readonly string[],
  installed: readonly string[],
): Promise<PackageFile[]> {
  const isInstalled = (id: string): boolean => installed.includes(packageOf(id));
  const made = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true },
    plugins: [libraryEntries],
    build: {
      write: false,
      ssr: true,
      minify: false,
      target: 'esnext',
      license: { fileName: 'licenses.md' },
      rolldownOptions: {
        external: (id) => isInstalled(id),
        // The JavaScript engine of gray-matter, which `loader/frontmatter.ts` switches off.
        checks: { eval: false },
        input: Object.fromEntries(
          names.map((name) => [bundleOf(name).slice(FOLDER.length + 1, -3), `${ENTRY}${name}`]),
        ),
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
  const [result] = [made].flat();
  if (!result || !('output' in result)) throw new Error('Vite bundled no library');
  return result.output.map((file) => ({
    path: `${FOLDER}/${file.fileName}`,
    content: file.type === 'chunk' ? file.code : Buffer.from(file.source),
  }));
}

/** Makes a library an entry: a module that exports all of it, as `require` and `import` of the library would. */
const libraryEntries: Plugin = {
  name: 'library-entries',
  resolveId: (id) => (id.startsWith(ENTRY) ? `\0${id}` : undefined),
  async load(id) {
    if (!id.startsWith(`\0${ENTRY}`)) return undefined;
    const name = id.slice(ENTRY.length + 1);
    const library = await this.resolve(name);
    if (!library) throw new Error(`The library ${name} is not installed`);
    const { exports, inputFormat } = await this.load({ id: library.id });
    const from = JSON.stringify(name);
    if (inputFormat === 'cjs') {
      const names = Object.keys((await import(name)) as object).filter((each) =>
        /^(?!default$)\w+$/.test(each),
      );
      return `import library from ${from};\nexport { library as default, library as 'module.exports' };\nexport const { ${names.join(', ')} } = library;`;
    }
    return `export * from ${from};${exports.includes('default') ? `\nexport { default } from ${from};` : ''}`;
  },
};

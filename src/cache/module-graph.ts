import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { installedPackages, type InstalledPackages } from './installed-packages.ts';

/** A source file and what it imports. */
interface Module {
  digest: string;
  imports: readonly Import[];
  /** Digest of the script and style blocks of an `.astro` file, which go to the browser. */
  blocks: string;
}

interface Import {
  /** As the module writes it. */
  name: string;
  /** Path of the file from the root; undefined for packages and for modules of Node or of a plugin. */
  file?: string;
  /** Imported by a script block, so it runs in the browser. */
  isForBrowser: boolean;
}

/** The result of a walk. */
export interface Reached {
  /** Paths from the root, in the order of the walk. */
  files: readonly string[];
  packages: readonly string[];
  /** The files that a browser loads: styles, scripts and their imports. */
  forBrowser: readonly string[];
}

/** The libraries in an installed package. They import each other by names with hashes, so the digest of one covers what it imports. */
const BUNDLED = 'vendor/';

/** A cache does not change the values it holds, so this room counts for none of them. */
const THIS_ROOM = 'src/cache/';

/**
 * The files of the program and their imports. Each file is read once, for all walks. A pattern finds the imports, in a tenth of the
 * time that a lexer takes; a test compares the two for every file.
 */
export class ModuleGraph {
  readonly #root: string;
  readonly #modules = new Map<string, Module>();
  #installed: InstalledPackages | undefined;

  constructor(root: string) {
    this.#root = root;
  }

  /** Everything that modules import, directly or indirectly, statically or by `import()`. */
  reach(entries: readonly string[]): Reached {
    const files = new Map<string, boolean>();
    const packages = new Set<string>();
    const visit = (path: string, isForBrowser: boolean): void => {
      const known = files.get(path);
      if (known === true || known === isForBrowser || path.startsWith(THIS_ROOM)) return;
      files.set(path, isForBrowser);
      for (const { name, file, ...one } of this.#module(path).imports) {
        const dependency = file === undefined ? packageOf(name) : undefined;
        if (dependency !== undefined) packages.add(dependency);
        if (file !== undefined) visit(file, isForBrowser || one.isForBrowser || file.endsWith('.css'));
      }
    };
    for (const entry of entries) visit(installedName(entry), false);
    const forBrowser = [...files].filter(([, isForBrowser]) => isForBrowser).map(([path]) => path);
    return { files: [...files.keys()], packages: [...packages], forBrowser };
  }

  /** A digest of files with their names. */
  digest(paths: readonly string[]): string {
    return digestTexts(paths.map((path) => `${path} ${this.#module(installedName(path)).digest}`));
  }

  /** A digest of packages with their versions, and of the versions of all that these depend on. */
  packages(names: readonly string[]): string {
    this.#installed ??= installedPackages(this.#root);
    return digestTexts(this.#installed.versionsOf(names));
  }

  /** A digest of everything that browsers are sent on behalf of the modules reached. */
  browserDigest({ files, forBrowser }: Reached): string {
    const blocks = files.filter((path) => path.endsWith('.astro')).map((path) => this.#module(path).blocks);
    return digestTexts([...blocks, this.digest(forBrowser)]);
  }

  #module(path: string): Module {
    let module = this.#modules.get(path);
    if (!module) this.#modules.set(path, (module = this.#read(path)));
    return module;
  }

  #read(path: string): Module {
    const content = readFileSync(join(this.#root, path));
    const text = content.toString('utf8');
    const blocks = path.endsWith('.astro') ? [...text.matchAll(BLOCK)].map(([block]) => block) : [];
    const script = blocks.join('\n');
    const server = blocks.reduce((rest, block) => rest.replace(block, ''), text);
    return {
      // Fonts are no text.
      digest: hash('sha256', content),
      imports: path.startsWith(BUNDLED)
        ? []
        : [...importsOf(path, server, false), ...importsOf(path, script, true)],
      blocks: hash('sha256', script),
    };
  }
}

const IS_COMPILED = import.meta.filename.endsWith('.js');

/** The name of a module in this program: the installed package holds `.js` where the sources have `.ts`. */
const installedName = (path: string): string => (IS_COMPILED ? path.replace(/\.ts$/, '.js') : path);

/** A digest of a list of texts. */
export const digestTexts = (texts: readonly string[]): string =>
  hash('sha256', texts.join('\n')).slice(0, 32);

const BLOCK = /<(?<tag>script|style)\b[^>]*>[\s\S]*?<\/\k<tag>>/g;

/** `import … from`, `export … from` and `import '…'` at the beginning of a line; types are erased, so theirs are none. */
const STATIC = /^[ \t]*(?:import|export)\b(?! type\b)(?:[\w$*{},\s]*\sfrom)? '(?<name>[^']+)'/gm;
/** Also in a type, as of what `createRequire` loads. */
const LAZY = /\bimport\('(?<name>[^']+)'\)/g;
/** Scripts of workers. */
const WORKER = /\bnew URL\('(?<name>[^']+\.[jt]s)', import\.meta\.url\)/g;
const IN_STYLE = /@import '(?<name>[^']+)'|\burl\('(?<file>[^']+)'\)/g;

/** The imports of a file, as written. */
export function importsOf(path: string, text: string, isForBrowser: boolean): Import[] {
  const forms = path.endsWith('.css') ? [IN_STYLE] : [STATIC, WORKER, LAZY];
  return forms.flatMap((form) =>
    [...text.matchAll(form)].map(({ groups }) => {
      // `./print.css?url` asks the bundler for the file's address.
      const [name = ''] = (groups?.['name'] ?? groups?.['file'] ?? '').split('?');
      const isFile = name.startsWith('.') || form === WORKER;
      return { name, isForBrowser, ...(isFile && { file: join(dirname(path), name) }) };
    }),
  );
}

/** The package of a bare import; undefined for what Node or a plugin provides. */
function packageOf(name: string): string | undefined {
  if (/^[a-z]+:/.test(name)) return undefined;
  return /^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0];
}

import { globSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { extname } from 'node:path';

/** A file of the package: its path there, and its content. */
export interface PackageFile {
  path: string;
  content: string | Buffer;
}

/** What a newsroom runs: everything but benchmarks, the tools of this repository, and decisions. */
const LEFT_OUT = [/^scripts\/(?:bench|compile-cache|forgejo-workflow|package|screenshots|start)/, /\.md$/];

const GLOBS = [
  'src/**/*.*',
  'scripts/*.{ts,cjs}',
  'tsconfig.json',
  // `init` gives newsrooms these.
  '.{github,forgejo}/workflows/{cloudflare,nightly,pages,publish,pull-request}.yml',
  '.gitlab-ci.yml',
];

/** The program's files as the package holds them: TypeScript without its types, everything else as it is. */
export const compiledSources = (root: string): PackageFile[] =>
  globSync(GLOBS, { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !LEFT_OUT.some((pattern) => pattern.test(path)) && !path.endsWith('.d.ts'))
    .sort()
    .map((path) => compiled(path, readFileSync(`${root}/${path}`)));

function compiled(path: string, content: Buffer): PackageFile {
  const text = (): string => content.toString('utf8');
  if (extname(path) === '.ts')
    return { path: path.replace(/ts$/, 'js'), content: forPackage(path, stripTypeScriptTypes(text())) };
  return { path, content: extname(path) === '.astro' ? forPackage(path, text()) : content };
}

/** Imports, some with a query for the bundler, and the scripts of workers, which begin with `new URL(`. */
const SPECIFIER =
  /(?<before>\b(?:from|import) |\bimport\(|\bnew URL\()'(?<path>[^'\n]+)\.ts(?<query>\?[^'\n]*)?'/g;

/** In the newsroom's folder, commands are called `nachlese`. */
const COMMAND = /\bnpm run (?<name>[a-z]+)(?: --(?= ))?/g;

function forPackage(path: string, text: string): string {
  const imports = text.replace(SPECIFIER, "$<before>'$<path>.js$<query>'");
  return path.startsWith('src/i18n/') ? imports.replace(COMMAND, 'npx nachlese $<name>') : imports;
}

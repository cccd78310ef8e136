import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { codeHash } from '../cache/code-hash.ts';
import { PROGRAM_FOLDER } from '../cache/program-folder.ts';
import { digestTexts, ModuleGraph } from '../cache/module-graph.ts';
import { DEFAULT_LANGUAGE } from '../archive/language.ts';
import { DEFAULT_WORDS } from '../archive/url-words.ts';
import { pageRoutes } from '../views/page-routes.ts';

/** Hashes of the program's parts. What a part made need not be made again while its hash is unchanged. */
export interface ProgramHash {
  /** Everything that a build runs or copies. */
  all: string;
  /** All pages, and the pages of each kind: another component renders only the pages that show it. */
  pages: string;
  kinds: Readonly<Record<string, string>>;
  /** What Astro writes besides pages: styles, scripts, the files of `public/`. */
  bundle: string;
  /** Facts that the plan is made from. */
  site: string;
  data: string;
  hosting: string;
  pictures: string;
  /** The CMS of the editor page. */
  editor: string;
  serviceWorker: string;
}

/** Articles are keyed by the hash of their file, so whatever reads them counts for everything that is made of them. */
const SITE = ['src/loader/load-archive.ts', 'src/site/site.ts'];

/** Compressed files belong to the part that they are made of. */
const COMPRESSION = 'src/publish/output/compression.ts';

/** Only a site with an editor page has it installed. */
const EDITOR_PACKAGE = '@sveltia/cms';

/** Astro loads it by its path, so no module imports it. */
const MIDDLEWARE = 'src/publish/astro/folder-middleware.ts';

const WORKER = ['src/client/offline/worker.ts', 'src/publish/build/bundle-worker.ts'];

/** Hashes the program by what its parts import, and the public files of the newsroom's folder `site`. 60 ms for 400 files, so a build computes it once and passes it on. */
export function programHash(site: string, root = PROGRAM_FOLDER): ProgramHash {
  const graph = new ModuleGraph(root);
  const of = (entries: readonly string[], packages: readonly string[] = []): string =>
    codeHash(root, { entries: [...entries, COMPRESSION], packages }, graph);
  const theme = folderDigest(site, 'theme');
  const { shared, kinds } = pageHashes(root, graph, theme);
  const pages = digestTexts([shared, ...Object.values(kinds)]);
  const bundle = digestTexts([pages, folderDigest(site, 'public')]);
  const build = of(
    ['src/publish/build/build.ts', ...WORKER],
    ['pagefind', '@cspell/dict-de-de', EDITOR_PACKAGE],
  );
  return {
    ...{ all: digestTexts([bundle, build]), pages, kinds, bundle },
    site: digestTexts([of(SITE), theme]),
    data: of(['src/publish/open-data/data-files.ts', ...SITE]),
    // The redirects come from a value of `RedirectPages`, of which the files import only the type.
    hosting: of(['src/publish/hosting/files.ts', 'src/views/redirect-pages.ts', ...SITE]),
    editor: of(['src/publish/editor/bundle-editor.ts'], [EDITOR_PACKAGE]),
    pictures: of(['src/images/produce.ts', 'src/images/original.ts', 'src/images/used.ts']),
    serviceWorker: digestTexts([codeHash(root, { entries: WORKER }, graph), graph.digest(['tsconfig.json'])]),
  };
}

/**
 * The hash of a kind of page covers what its route imports, what makes the props of any page, and what browsers load on all
 * routes: the bundler names files by their content, and shares code between the scripts of routes as it sees fit, so an edit for
 * one may rename those of others.
 */
function pageHashes(
  root: string,
  graph: ModuleGraph,
  theme: string,
): { shared: string; kinds: Readonly<Record<string, string>> } {
  // The patterns follow the site's words, the modules do not.
  const routes = pageRoutes(join(root, 'src'), DEFAULT_WORDS[DEFAULT_LANGUAGE]);
  const views = filesIn(root, 'src/views').filter((path) => /(?<!\.d)\.[jt]s$/.test(path));
  const shared = codeHash(root, { entries: [...views, ...SITE, COMPRESSION] }, graph);
  const rendering = graph.reach(['src/publish/astro/render.ts', MIDDLEWARE]);
  const reached = routes.map(({ file }) => graph.reach([`src/${file}`]));
  const packages = [rendering, ...reached].flatMap((one) => one.packages);
  const all = digestTexts([
    ...[shared, theme, graph.digest(['tsconfig.json', ...rendering.files]), graph.packages(packages)],
    ...reached.map((one, index) => `${String(routes[index]?.kind)} ${graph.browserDigest(one)}`),
  ]);
  const ofKinds = routes.map(({ kind }, index): [string, string] => [
    kind,
    digestTexts([all, graph.digest(reached[index]?.files ?? [])]),
  ]);
  return { shared: all, kinds: { ...Object.fromEntries(ofKinds), theme: all } };
}

/** The files below a folder, by their path from the root, sorted. Links are followed, as Vite follows those in `public/`. */
const filesIn = (root: string, folder: string): string[] =>
  readdirSync(join(root, folder))
    .sort()
    .flatMap((name) => {
      const path = `${folder}/${name}`;
      return statSync(join(root, path)).isDirectory() ? filesIn(root, path) : [path];
    });

function folderDigest(root: string, folder: string): string {
  const files = existsSync(join(root, folder)) ? filesIn(root, folder) : [];
  return digestTexts(files.map((path) => `${path} ${hash('sha256', readFileSync(join(root, path)))}`));
}

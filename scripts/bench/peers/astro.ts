import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { measure, type Measured } from '../measure.ts';
import type { Workplace } from '../workplace.ts';
import { bytesIn, differenceOf, digestTree, pagesIn, type TreeDigest } from '../tree-digest.ts';
import { astroFiles } from './astro-files.ts';
import { writeHugoArticle } from './hugo-content.ts';
import type { Peer } from './peer.ts';

/** Above this size, a run takes many minutes and several gigabytes. */
const ASTRO_LIMIT = 10_000;

const projectOf = (folder: string): string => join(folder, 'astro');

/**
 * Astro set up as its manual shows for a blog, and indexed with Pagefind's command line. The articles have Hugo's frontmatter.
 */
export function astro(): Peer {
  let before: TreeDigest = new Map();
  return {
    system: 'Astro',
    absence: (articles) =>
      articles > ASTRO_LIMIT ? `not run above ${ASTRO_LIMIT.toLocaleString('en')} articles` : undefined,
    version: () => `${versionOf('astro')} with Pagefind ${versionOf('pagefind')}`,
    prepare: ({ root, folder }, archive) => {
      const { terms } = archive.vocabularies.categories;
      const files = astroFiles(terms.map(({ slug, title }) => ({ slug, title })));
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(projectOf(folder), path)), { recursive: true });
        writeFileSync(join(projectOf(folder), path), text);
      }
      symlinkSync(join(root, 'node_modules'), join(projectOf(folder), 'node_modules'), 'dir');
      for (const article of archive.articles) writeHugoArticle(projectOf(folder), archive, article);
    },
    put: ({ folder }, archive, article) => {
      writeHugoArticle(projectOf(folder), archive, article);
    },
    build: async (workplace, step) => {
      const { phases, ...measured } = await buildAndIndex(workplace);
      const after = digestTree(join(projectOf(workplace.folder), 'dist'));
      const changed = differenceOf(before, after);
      before = after;
      const pages = pagesIn(after);
      return {
        system: 'Astro',
        step,
        pages,
        rendered: pages,
        size: bytesIn(after),
        changed,
        phases,
        ...measured,
      };
    },
  };
}

function versionOf(name: string): string {
  const path = new URL(`../../../node_modules/${name}/package.json`, import.meta.url);
  return (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version;
}

/** Runs both commands and reports the larger peak. */
async function buildAndIndex({
  root,
  folder,
}: Workplace): Promise<Measured & { phases: Record<string, number> }> {
  const cwd = projectOf(folder);
  const run = (name: string, args: readonly string[]): Promise<Measured> =>
    measure({
      program: process.execPath,
      args: [join(root, 'node_modules/.bin', name), ...args],
      cwd,
      env: { ASTRO_TELEMETRY_DISABLED: '1' },
    });
  const build = await run('astro', ['build', '--silent']);
  const index = await run('pagefind', ['--site', 'dist', '--silent']);
  const phases = { build: build.seconds, pagefind: index.seconds };
  const seconds = build.seconds + index.seconds;
  if (!build.peak || !index.peak) return { seconds, phases };
  const peak = {
    main: build.peak.main,
    child: Math.max(build.peak.child, index.peak.main, index.peak.child),
  };
  const processorSeconds = (build.processorSeconds ?? 0) + (index.processorSeconds ?? 0);
  return { seconds, processorSeconds, peak, phases };
}

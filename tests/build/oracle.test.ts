import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { timeAt } from '../../src/archive/date.ts';
import type { BuildReport } from '../../src/publish/build/build-report.ts';
import { fileTree } from './file-tree.ts';
import { anyEdit, type Edit } from './oracle/edit.ts';
import { EditedArchive } from './oracle/edits.ts';
import { type BuildRequest, ProjectCopy } from './oracle/project-copy.ts';
import { expectSameManifest, expectSameSite, hasChanges } from './same-site.ts';

/** Random sequences of edits; CI runs 50 of them every night. The seed is fixed so that a failure is the same everywhere. */
const RUNS = Number(process.env['ORACLE_RUNS'] ?? 1);
const SEED = Number(process.env['ORACLE_SEED'] ?? 20261124);
const LENGTH = Number(process.env['ORACLE_LENGTH'] ?? 4);

/**
 * Every kind of edit at least once. Edits that render the whole site have their own steps, so they hide no dependency of the others; two
 * share one with edits that earlier steps cover.
 */
const STEPS: readonly [string, readonly Edit['kind'][]][] = [
  ['a new article, a longer one and a new headline', ['add', 'body', 'retitle']],
  ['a renamed article, a deleted one and a new date', ['rename', 'delete', 'date']],
  ['another category, other regions and a picture', ['category', 'regions', 'image']],
  ['a draft, an embargo, and the passing of time', ['draft', 'embargo', 'wait']],
  ['links from one article to another, and a dossier', ['link', 'link', 'dossier']],
  ['the renaming of an article with follow-ups', ['rename']],
  ['the deletion of an article with follow-ups', ['delete']],
  ['old addresses, of the site and of an article', ['former', 'alias']],
  ['another address of a region', ['slug']],
  ['another title of a category', ['vocabulary']],
  ['a curated front page, the end of a pin, and the lead as a draft', ['front', 'wait', 'draft']],
  ['the editor page, an own field, and another declaration of it', ['editor', 'own', 'own']],
  ['a static page and another claim', ['page', 'settings']],
  ['articles in other languages', ['language', 'language']],
  ['another template', ['template']],
  ['another stylesheet', ['style']],
  ['the first article of a day', ['today']],
  [
    'other words in addresses, pictures by a service, and a second article of that day',
    ['words', 'service', 'today'],
  ],
  ['a correction on the next day, and pictures by another service', ['body', 'wait', 'service']],
  ['other exports, and no editor page any more', ['exports', 'editor']],
  ['yet other exports and an article', ['add', 'exports']],
  [
    'a site in a folder with an editor page, an article and a deletion',
    ['folder', 'today', 'delete', 'editor'],
  ],
];

let project: ProjectCopy;
let archive: EditedArchive;
let site: BuildRequest;
let sequence = 0;
/** Whether each step gave the same files. */
const same: boolean[] = [];

beforeAll(async () => {
  project = new ProjectCopy();
  archive = newArchive();
  site = requestOf(archive, 'site');
  await compare(archive, 'site');
});

afterAll(() => {
  project.remove();
});

/** The day of more articles than a search index of one file contains, so that changes of some are kept beside their index. */
const FULL_DAY = '2024-05-06';

function newArchive(): EditedArchive {
  const made = new EditedArchive(project, project.emptyContent(`content-${++sequence}`));
  for (const pick of [0, 3, 5, 8, 9, 12, 17, 22]) made.add(pick);
  for (let pick = 0; pick < 18; pick++) made.add(pick, FULL_DAY);
  return made;
}

const requestOf = ({ content, now }: EditedArchive, name: string): BuildRequest => ({
  content,
  out: project.path(name),
  cache: project.path(`${name}-cache`),
  now: new Date(now).toISOString(),
});

/** Builds from scratch and returns every file. */
async function freshTree(edited: EditedArchive): Promise<Record<string, string>> {
  const fresh = requestOf(edited, 'fresh');
  for (const folder of [fresh.out, fresh.cache]) rmSync(folder, { recursive: true, force: true });
  await project.build(fresh);
  return fileTree(fresh.out);
}

/**
 * Builds incrementally and from scratch, and compares every file and the manifests. Returns whether all are the same: if articles changed
 * beside their index, readers find the same in other files.
 */
async function compare(edited: EditedArchive, name: string): Promise<boolean> {
  const incremental = requestOf(edited, name);
  await project.build(incremental);
  const tree = fileTree(incremental.out);
  expectSameSite(tree, await freshTree(edited));
  const isSame = !hasChanges(tree);
  const manifest = (cache: string): string => readFileSync(join(cache, 'manifest.json'), 'utf8');
  expectSameManifest(manifest(incremental.cache), manifest(project.path('fresh-cache')), isSame);
  return isSame;
}

/** On the next day every file is the same. */
async function compareNextDay(edited: EditedArchive, name: string): Promise<void> {
  edited.now += DAY_MS;
  expect(await compare(edited, name)).toBe(true);
}

const DAY_MS = 24 * 3_600_000;

describe('an incremental build', () => {
  it.each(STEPS)('equals a full build after %s', async (name, kinds) => {
    const place = STEPS.findIndex(([other]) => other === name);
    for (const [index, kind] of kinds.entries()) await archive.apply({ kind, pick: 2 * (3 * place + index) });
    same.push(await compare(archive, 'site'));
  });

  it('equals a full build byte for byte on the next day', async () => {
    await archive.apply({ kind: 'body', pick: 10 });
    await compare(archive, 'site');
    await compareNextDay(archive, 'site');
    // Both kinds of comparison have taken place.
    expect(new Set(same)).toEqual(new Set([true, false]));
  });

  it('renders and writes nothing when nothing changed', async () => {
    site = requestOf(archive, 'site');
    expect(await project.build(site)).toMatchObject({ rendered: 0, written: 0, removed: 0, parsed: 0 });
  });

  it('renders the front page alone when only its choices change, and again when a pin ends', async () => {
    const build = (): Promise<BuildReport> => project.build(requestOf(archive, 'site'));
    const pinned = archive.add(0);
    await build();
    const until = timeAt(archive.now + 60_000, 'Europe/Berlin');
    const choice = `pinned: { article: ${pinned}, until: ${until} }\n`;
    writeFileSync(join(archive.content, 'front.yaml'), choice);
    expect(await build()).toMatchObject({ rendered: 1, parsed: 0 });
    expect(await build()).toMatchObject({ rendered: 0, written: 0 });
    archive.now += 60_000;
    expect(await build()).toMatchObject({ rendered: 1, parsed: 0 });
    site = requestOf(archive, 'site');
  });

  it('gives the same bytes in several processes as in one process', async () => {
    const several = requestOf(archive, 'several');
    await project.build({ ...several, options: { workers: 3, full: true } });
    expectSameSite(fileTree(several.out), fileTree(site.out));
  });

  it('puts only changed files and the list of removals into a delta folder', async () => {
    const before = fileTree(site.out);
    const delta = requestOf(archive, 'delta');
    cpSync(site.cache, delta.cache, { recursive: true });
    await archive.apply({ kind: 'delete', pick: 3 });
    await archive.apply({ kind: 'retitle', pick: 4 });
    await project.build({ ...delta, options: { delta: true } });
    const { '.nachlese-delta.json': list, '.nachlese-build': mark, ...changed } = fileTree(delta.out);
    const { removed } = JSON.parse(String(list)) as { removed: string[] };
    expect(mark).toBe('delta\n');
    const patched = { ...before, ...changed };
    for (const path of [...removed, '.nachlese-build']) Reflect.deleteProperty(patched, path);
    const { '.nachlese-build': _mark, ...whole } = await freshTree(archive);
    expectSameSite(patched, whole);
    expect(Object.keys(changed).length).toBeLessThan(Object.keys(whole).length / 2);
  });

  it(
    'equals a full build after any sequence of edits',
    async () => {
      const property = fc.asyncProperty(
        fc.array(anyEdit, { minLength: 1, maxLength: LENGTH }),
        async (edits: Edit[]) => {
          const edited = newArchive();
          const name = `site-${sequence}`;
          await project.build(requestOf(edited, name));
          for (const edit of edits) {
            await edited.apply(edit);
            await compare(edited, name);
          }
          await compareNextDay(edited, name);
        },
      );
      await fc.assert(property, { numRuns: RUNS, seed: SEED });
    },
    RUNS * 120_000,
  );
});

import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectServable } from './expect-servable.ts';
import { fileTree } from './file-tree.ts';
import type { Edit } from './oracle/edit.ts';
import { EditedArchive } from './oracle/edits.ts';
import { type BuildRequest, FEWER_PAGES, ProjectCopy } from './oracle/project-copy.ts';
import { expectSameSite, hasChanges } from './same-site.ts';

/** The call at which a build is killed. */
interface Moment {
  call: 'renameSync' | 'rmSync';
  folder: 'out' | 'cache';
  /** The end of the path, as a regular expression. */
  path: string;
  /** The edits before the build. */
  edits: readonly Edit['kind'][];
  /** Processes that render. */
  workers?: number;
}

/** Every kind of call that changes the site or the journal of a build, in order. Unit tests of the overlay kill at every single call. */
const MOMENTS: readonly [string, Moment][] = [
  [
    'the journal is written',
    { call: 'renameSync', folder: 'cache', path: '/overlay-\\w+\\.json', edits: ['style', 'delete'] },
  ],
  [
    'the first stylesheet',
    { call: 'renameSync', folder: 'out', path: '\\.css', edits: ['style', 'retitle'], workers: 2 },
  ],
  [
    'the first page',
    { call: 'renameSync', folder: 'out', path: '\\.html', edits: ['template', 'delete'], workers: 2 },
  ],
  [
    'the front page',
    { call: 'renameSync', folder: 'out', path: '^/index\\.html', edits: ['template', 'retitle'] },
  ],
  [
    'the first removal',
    { call: 'rmSync', folder: 'out', path: '/index\\.html', edits: ['rename', 'delete'] },
  ],
  [
    'the mark of the output folder',
    { call: 'renameSync', folder: 'out', path: '/\\.nachlese-build', edits: ['retitle', 'delete'] },
  ],
  [
    'the manifest',
    { call: 'renameSync', folder: 'cache', path: '/manifest\\.json', edits: ['retitle', 'delete'] },
  ],
  [
    'the end of the journal',
    { call: 'rmSync', folder: 'cache', path: '/overlay-\\w+\\.json', edits: ['retitle', 'delete'] },
  ],
];

let project: ProjectCopy;
let archive: EditedArchive;
let request: BuildRequest;

beforeAll(async () => {
  project = new ProjectCopy();
  archive = new EditedArchive(project, project.emptyContent('content', FEWER_PAGES));
  for (let pick = 0; pick < 12; pick++) archive.add(pick + 1 + Math.floor(pick / 3));
  // More than a search index of one file contains, so that changes are kept beside it.
  for (let pick = 0; pick < 20; pick++) archive.add(pick, '2024-05-06');
  const now = new Date(archive.now).toISOString();
  request = { content: archive.content, out: project.path('site'), cache: project.path('cache'), now };
  await project.build(request);
});

afterAll(() => {
  project.remove();
});

/** Starts a build that is killed before a call; the build must reach it. */
async function killBefore(own: BuildRequest, { call, folder, path, workers = 1 }: Moment): Promise<void> {
  const env = { KILL_CALL: call, KILL_IN: folder === 'out' ? own.out : own.cache, KILL_PATH: path };
  const [, signal] = (await once(project.start({ ...own, options: { workers } }, env), 'close')) as [
    number | null,
    string | null,
  ];
  expect(signal).toBe('SIGKILL');
}

const FIRST_PAGE: Moment = { call: 'renameSync', folder: 'out', path: '\\.html', edits: [] };

describe('a killed build', () => {
  it.each(MOMENTS)('before %s leaves complete pages', async (_name, moment) => {
    for (const [index, kind] of moment.edits.entries()) await archive.apply({ kind, pick: 3 * index + 1 });
    await killBefore(request, moment);
    const site = fileTree(request.out);
    expectServable(site);
    expect(site).toHaveProperty(['index.html']);
  });

  it('is followed by one that equals a full build', async () => {
    await project.build(request);
    const fresh = { ...request, out: project.path('fresh'), cache: project.path('fresh-cache') };
    await project.build(fresh);
    expect(hasChanges(fileTree(request.out))).toBe(true);
    expectSameSite(fileTree(request.out), fileTree(fresh.out));
  });

  it('leaves no partial first site', async () => {
    const first = { ...request, out: project.path('first'), cache: project.path('first-cache') };
    await killBefore(first, FIRST_PAGE);
    expect(existsSync(first.out)).toBe(false);
    await project.build(first);
    expectSameSite(fileTree(request.out), fileTree(first.out));
    expect(existsSync(`${first.out}.nachlese-new`)).toBe(false);
  });

  it('is followed by a correct one after the edit is reverted', async () => {
    const path = join(request.content, 'categories.yaml');
    const before = readFileSync(path, 'utf8');
    const expected = fileTree(request.out);
    writeFileSync(path, before.replace('name: Politik', 'name: Politik\n  title: Staat'));
    await killBefore(request, FIRST_PAGE);
    expect(readdirSync(request.cache).some((name) => name.startsWith('overlay-'))).toBe(true);
    writeFileSync(path, before);
    await project.build(request);
    expect(fileTree(request.out)).toEqual(expected);
  });
});

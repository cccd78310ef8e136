import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SAMPLE_CONTENT } from '../site.ts';
import { anyEdit, EditedArchive, type Edit } from './oracle/edits.ts';
import { ProjectCopy } from './oracle/project-copy.ts';

/** More sequences by `ORACLE_RUNS=50`; the seed is fixed so that a failure in CI is the same everywhere. */
const RUNS = Number(process.env['ORACLE_RUNS'] ?? 3);
const SEED = Number(process.env['ORACLE_SEED'] ?? 20261124);
const LENGTH = Number(process.env['ORACLE_LENGTH'] ?? 4);

let project: ProjectCopy;
let sequence = 0;

beforeAll(() => {
  project = new ProjectCopy();
});

afterAll(() => {
  project.remove();
});

function newArchive(): EditedArchive {
  const content = project.folder(`content-${++sequence}`);
  for (const name of readdirSync(SAMPLE_CONTENT)) {
    if (name.endsWith('.yaml')) cpSync(join(SAMPLE_CONTENT, name), join(content, name));
  }
  const archive = new EditedArchive(project, content);
  for (const pick of [0, 3, 5, 8, 9, 12, 17, 22]) archive.add(pick);
  return archive;
}

function tree(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length), readFileSync(path, 'latin1')]),
  );
}

/** Builds on top of what is there, and from nothing, and compares every file and the manifests. */
async function compare(archive: EditedArchive, name: string): Promise<number> {
  const now = new Date(archive.now).toISOString();
  const incremental = {
    content: archive.content,
    out: project.path(name),
    cache: project.path(`${name}-cache`),
    now,
  };
  const fresh = { ...incremental, out: project.path('fresh'), cache: project.path('fresh-cache') };
  for (const folder of [fresh.out, fresh.cache]) rmSync(folder, { recursive: true, force: true });
  const report = await project.build(incremental);
  await project.build(fresh);
  expect(tree(incremental.out)).toEqual(tree(fresh.out));
  const manifest = (cache: string): string => readFileSync(join(cache, 'manifest.json'), 'utf8');
  expect(manifest(incremental.cache)).toBe(manifest(fresh.cache));
  return report.rendered;
}

describe('an incremental build', () => {
  it(
    'gives the same bytes as a full build after any sequence of edits',
    async () => {
      const property = fc.asyncProperty(
        fc.array(anyEdit, { minLength: 1, maxLength: LENGTH }),
        async (edits: Edit[]) => {
          const archive = newArchive();
          const name = `site-${sequence}`;
          await compare(archive, name);
          for (const edit of edits) {
            await archive.apply(edit);
            await compare(archive, name);
          }
        },
      );
      await fc.assert(property, { numRuns: RUNS, seed: SEED });
    },
    RUNS * 120_000,
  );

  it('gives the same bytes while articles come to follow others, and stop to', async () => {
    const archive = newArchive();
    await compare(archive, 'links');
    const kinds = ['link', 'link', 'dossier', 'rename', 'delete'] as const;
    for (const [index, kind] of kinds.entries()) {
      await archive.apply({ kind, pick: 2 * index + 1 });
      await compare(archive, 'links');
    }
  });

  it('gives the same bytes through a day of articles, and on the next one', async () => {
    const archive = newArchive();
    await compare(archive, 'days');
    const edits: Edit[] = [
      ...[{ kind: 'today', pick: 1 } as const, { kind: 'today', pick: 2 } as const],
      ...[{ kind: 'body', pick: 4 } as const, { kind: 'wait', pick: 3 } as const],
      ...[{ kind: 'today', pick: 5 } as const, { kind: 'delete', pick: 9 } as const],
    ];
    for (const edit of edits) {
      await archive.apply(edit);
      await compare(archive, 'days');
    }
  });

  it('renders nothing and writes nothing when nothing changed', async () => {
    const archive = newArchive();
    await compare(archive, 'still');
    const now = new Date(archive.now).toISOString();
    const again = {
      content: archive.content,
      out: project.path('still'),
      cache: project.path('still-cache'),
      now,
    };
    expect(await project.build(again)).toMatchObject({ rendered: 0, written: 0, removed: 0, parsed: 0 });
  });

  it('gives the same bytes in several processes as in one', async () => {
    const archive = newArchive();
    await compare(archive, 'one');
    const now = new Date(archive.now).toISOString();
    const request = {
      content: archive.content,
      out: project.path('several'),
      cache: project.path('several-cache'),
      now,
    };
    await project.build({ ...request, options: { workers: 3, full: true } });
    expect(tree(project.path('several'))).toEqual(tree(project.path('one')));
  });

  it('puts only what changed and the list of removals into the folder of a delta build', async () => {
    const archive = newArchive();
    const now = new Date(archive.now).toISOString();
    const request = { content: archive.content, out: project.path('d'), cache: project.path('d-cache'), now };
    await project.build(request);
    const before = tree(request.out);
    rmSync(request.out, { recursive: true });
    await archive.apply({ kind: 'delete', pick: 3 });
    await archive.apply({ kind: 'retitle', pick: 4 });
    await project.build({ ...request, options: { delta: true } });
    const { '/.nachlese-delta.json': list, '/.nachlese-build': mark, ...changed } = tree(request.out);
    const { removed } = JSON.parse(String(list)) as { removed: string[] };
    expect(mark).toBe('delta\n');
    const patched = { ...before, ...changed };
    for (const path of removed) Reflect.deleteProperty(patched, `/${path}`);
    Reflect.deleteProperty(patched, '/.nachlese-build');
    const { '/.nachlese-build': _mark, ...whole } = await fullTree(archive, now);
    expect(patched).toEqual(whole);
    expect(Object.keys(changed).length).toBeLessThan(Object.keys(whole).length / 2);
  });
});

async function fullTree(archive: EditedArchive, now: string): Promise<Record<string, string>> {
  for (const folder of ['fresh', 'fresh-cache']) {
    if (existsSync(project.path(folder))) rmSync(project.path(folder), { recursive: true });
  }
  await project.build({
    content: archive.content,
    out: project.path('fresh'),
    cache: project.path('fresh-cache'),
    now,
  });
  return tree(project.path('fresh'));
}

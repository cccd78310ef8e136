import { appendFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import type { BuildOptions } from '../../src/publish/build/build-options.ts';
import type { BuildReport } from '../../src/publish/build/build-report.ts';
import { ROOT } from '../site.ts';
import { fileTree } from './file-tree.ts';
import { FEWER_PAGES, ProjectCopy } from './oracle/project-copy.ts';

const NOW = '2026-11-24T12:00:00Z';
export const ARTICLE = 'content/articles/2023/03/zusammen-fuers-ozg.md';

/** The files that a build reads and writes. */
const FOLDERS = ['content', 'public', 'site', 'site-cache'];

export let project: ProjectCopy;
/** Environment variables of the builds. */
let environment: Readonly<Record<string, string>> = {};

export function useEnvironment(variables: Readonly<Record<string, string>>): void {
  environment = variables;
}

beforeAll(async () => {
  project = new ProjectCopy();
  cpSync(join(ROOT, 'tests/fixtures/base'), project.path('content'), { recursive: true });
  appendFileSync(project.path('content/site.yaml'), FEWER_PAGES);
  await build();
  for (const folder of FOLDERS)
    cpSync(project.path(folder), project.path('built', folder), { recursive: true });
});

// Every test starts with the content, the site and the cache of that first build.
beforeEach(() => {
  for (const folder of FOLDERS) {
    rmSync(project.path(folder), { recursive: true, force: true });
    cpSync(project.path('built', folder), project.path(folder), { recursive: true });
  }
});

afterAll(() => {
  project.remove();
});

export const build = (name = 'site', options: BuildOptions = {}): Promise<BuildReport> =>
  project.build({
    content: project.path('content'),
    out: project.path(name),
    cache: project.path(`${name}-cache`),
    now: NOW,
    options,
    environment,
  });

export function write(file: string, text: string): void {
  mkdirSync(dirname(project.path(file)), { recursive: true });
  writeFileSync(project.path(file), text);
}

export const change = (file: string, by: (text: string) => string): void => {
  write(file, by(readFileSync(project.path(file), 'utf8')));
};

export const tree = (name: string): Record<string, string> => fileTree(project.path(name));

/** Builds incrementally and from scratch, and compares all files and the manifests. */
export async function expectAsFromNothing(options: BuildOptions = {}): Promise<BuildReport> {
  const report = await build('site', options);
  for (const folder of ['fresh', 'fresh-cache'])
    rmSync(project.path(folder), { recursive: true, force: true });
  await build('fresh', options);
  expect(tree('site')).toEqual(tree('fresh'));
  const manifest = (name: string): string =>
    readFileSync(project.path(`${name}-cache/manifest.json`), 'utf8');
  expect(manifest('site')).toBe(manifest('fresh'));
  return report;
}

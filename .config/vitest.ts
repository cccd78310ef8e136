import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { LongestFirst } from '../tests/longest-first.ts';
import { memoryFolder } from '../tests/memory-folder.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

// The workers and all commands that tests start inherit it.
const temporary = process.env['TMPDIR'] ?? memoryFolder();
if (temporary !== undefined) process.env['TMPDIR'] = temporary;

/** Tests of deploys and of the benchmark against other programs (sshd, an S3 server, Hugo): `npm run test:counterparts`. */
const COUNTERPARTS = ['tests/build/deploy*.test.ts', 'tests/build/bench*.test.ts'];

/** Lighthouse rates the speed of a page, so nothing else may run at the same time. */
const ALONE = ['tests/browser/lighthouse.test.ts'];

/** Unit tests that replace modules, so that each needs modules of its own. */
const REPLACING = [
  'tests/loader/{catalog,cached-articles}.test.ts',
  'tests/publish/astro/staging-folders.test.ts',
  'tests/publish/output/{first,apply}-output.test.ts',
  'tests/search/cancelled-search.test.ts',
];

/** The others have the slowest files, so unit tests run after them. */
const AFTER_OTHERS = { sequence: { groupOrder: 1 } };

interface Kind {
  exclude?: string[];
  /** For one file after the other. */
  isAlone?: boolean;
  /** Its files share their modules: they load in half the time. */
  sharesModules?: boolean;
  timeout: number;
}

/** A busy machine is no failure: timeouts only end what hangs, and a page may take as long as Playwright's own waits do. */
function project(
  name: string,
  include: string[],
  { exclude = [], isAlone = false, sharesModules = false, timeout }: Kind,
) {
  const needsSample = !name.startsWith('unit');
  return {
    root,
    test: {
      name,
      include,
      exclude,
      testTimeout: timeout,
      hookTimeout: timeout,
      expect: { poll: { timeout: 30_000 } },
      ...(needsSample ? { globalSetup: 'tests/sample-site.ts' } : {}),
      ...(isAlone ? { fileParallelism: false } : {}),
      ...(needsSample ? {} : AFTER_OTHERS),
      isolate: !sharesModules,
    },
  } satisfies TestProjectInlineConfiguration;
}

/** The first four share the cores, with the slow files first and the unit tests filling up; the last two run alone, after them. */
export default defineConfig({
  root,
  test: {
    // Tests wait for Git, commands and browsers a tenth of their time; Vitest itself would even leave one core idle.
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: LongestFirst },
    projects: [
      project('unit', ['tests/**/*.test.ts'], {
        exclude: ['tests/build/**', 'tests/browser/**', ...REPLACING],
        sharesModules: true,
        timeout: 60_000,
      }),
      project('unit-isolated', REPLACING, { timeout: 60_000 }),
      project('build', ['tests/build/**/*.test.ts'], { exclude: COUNTERPARTS, timeout: 300_000 }),
      project('browser', ['tests/browser/**/*.test.ts'], { exclude: ALONE, timeout: 300_000 }),
      project('lighthouse', ALONE, { isAlone: true, timeout: 300_000 }),
      project('counterparts', COUNTERPARTS, { isAlone: true, timeout: 300_000 }),
    ],
  },
});

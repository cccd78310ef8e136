import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Tests of deploys and of the benchmark against other programs (sshd, an S3 server, Hugo): `npm run test:counterparts`. */
const COUNTERPARTS = ['tests/build/deploy*.test.ts', 'tests/build/bench*.test.ts'];

/** A busy machine is no failure: a page may take its time to become what a test waits for, as long as Playwright's own waits do. */
const expect = { poll: { timeout: 30_000 } };

/** Three kinds of tests, from the fast to the slow. */
export default defineConfig({
  root,
  test: {
    projects: [
      {
        root,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/build/**', 'tests/browser/**'],
          // Fast where nothing else runs.
          testTimeout: 60_000,
          hookTimeout: 60_000,
          expect,
        },
      },
      {
        root,
        test: {
          name: 'build',
          include: ['tests/build/**/*.test.ts'],
          exclude: COUNTERPARTS,
          globalSetup: 'tests/sample-site.ts',
          testTimeout: 300_000,
          hookTimeout: 300_000,
          expect,
          fileParallelism: false,
        },
      },
      {
        root,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          exclude: COUNTERPARTS,
          globalSetup: 'tests/sample-site.ts',
          testTimeout: 300_000,
          hookTimeout: 300_000,
          expect,
          fileParallelism: false,
        },
      },
      {
        root,
        test: {
          name: 'counterparts',
          include: COUNTERPARTS,
          globalSetup: 'tests/sample-site.ts',
          testTimeout: 300_000,
          hookTimeout: 300_000,
          expect,
          fileParallelism: false,
        },
      },
    ],
  },
});

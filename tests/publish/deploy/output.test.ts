import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Output } from '../../../src/publish/deploy/output.ts';
import { markOutput, PLAIN_BUILD } from '../../../src/publish/output/journal.ts';
import { Built, SITE } from './built-output.ts';

describe('an output folder', () => {
  let built: Built;
  beforeEach(() => {
    built = new Built().build(SITE);
  });
  afterEach(() => {
    built.remove();
  });
  const open = (): Output => Output.open(built.settings);

  it('has the files of the last build', () => {
    expect(open().read('index.html').toString()).toBe('Startseite');
  });

  it.each([
    [
      'without a manifest',
      (path: string) => {
        rmSync(path);
      },
    ],
    [
      'with a damaged manifest',
      (path: string) => {
        writeFileSync(path, '{"version":3,');
      },
    ],
    [
      'with an empty manifest',
      (path: string) => {
        writeFileSync(path, '{"version":3,"parts":{}}');
      },
    ],
  ])('is refused %s: all pages would be deleted', (_name, spoil) => {
    spoil(join(built.settings.cacheDir, 'manifest.json'));
    expect(open).toThrow(/manifest\.json is missing, empty or damaged\. Build first: npm run build/);
  });

  it.each([
    ['plain astro build', PLAIN_BUILD, /was built with plain "astro build"/],
    ['shard', 'shard', /contains only one shard of a site\. Merge the shards first/],
    ['build that was interrupted', 'incomplete', /contains a different site/],
  ])('is refused if it contains a %s', (_name, mark, message) => {
    markOutput(built.settings.outDir, mark);
    expect(open).toThrow(message);
  });

  it('is refused if it is empty', () => {
    rmSync(built.settings.outDir, { recursive: true });
    expect(open).toThrow(/contains no site\. Build first/);
  });
});

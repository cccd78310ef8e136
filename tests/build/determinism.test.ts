import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, inject, it } from 'vitest';
import { shareCache } from '../shared-cache.ts';
import { buildOrThrow, fixtureContent, temporaryFolder } from '../site.ts';
import { snapshot } from './snapshot.ts';

const folder = temporaryFolder();
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

it('writes the same bytes when the sample archive is rebuilt in a time zone fourteen hours ahead of UTC', async () => {
  const { out } = await buildOrThrow({ out: join(folder, 'again'), env: { TZ: 'Pacific/Kiritimati' } });
  expect(snapshot(out)).toEqual(snapshot(inject('site').out));
});

it('encodes images to the same bytes with an empty cache', async () => {
  const content = fixtureContent('one-article', join(folder, 'content'));
  const [one, two] = [
    await buildOrThrow({ content, out: join(folder, 'one'), cache: shareCache(join(folder, 'cache-one')) }),
    await buildOrThrow({ content, out: join(folder, 'two'), cache: shareCache(join(folder, 'cache-two')) }),
  ];
  const files = snapshot(one.out);
  expect(Object.keys(files).filter((path) => path.endsWith('.avif'))).not.toEqual([]);
  expect(snapshot(two.out)).toEqual(files);
});

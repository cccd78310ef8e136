import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build, buildOrThrow, type Build, fixtureContent, temporaryFolder } from '../site.ts';
import { snapshot } from './snapshot.ts';

const folder = temporaryFolder();
const out = join(folder, 'dist');
let before: Record<string, string>;

beforeAll(async () => {
  await buildOrThrow({ content: fixtureContent('one-article', join(folder, 'good')), out });
  before = snapshot(out);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const buildBroken = (name: string): Promise<Build> =>
  build({ content: fixtureContent(name, join(folder, name)), out });

describe('content with three errors', () => {
  let done: Build;
  beforeAll(async () => {
    done = await buildBroken('broken');
  });

  it('exits with 1', () => {
    expect(done.status).toBe(1);
  });

  it('lists each error on stderr with its file, line, column and rule', () => {
    const places = done.stderr.match(/^articles\/\S+ {2}\S+$/gm);
    expect(places).toEqual([
      'articles/2024/03/drei-fehler.md:1:1  missing-field',
      'articles/2024/03/drei-fehler.md:3:1  invalid-field',
      'articles/2024/03/drei-fehler.md:6:1  unknown-field',
    ]);
    expect(done.stderr).toContain('teaser');
  });

  it('leaves the old site as it was', () => {
    expect(snapshot(out)).toEqual(before);
  });

  it('leaves no other folder behind', () => {
    expect(readdirSync(folder).filter((name) => name.startsWith('dist'))).toEqual(['dist']);
  });
});

describe('a truncated image', () => {
  let done: Build;
  beforeAll(async () => {
    done = await buildBroken('truncated-image');
  });

  it('exits with 1 and names the image', () => {
    expect(done.stderr).toContain('articles/2024/03/halbes-bild');
    expect(done.stderr).toContain('image-unreadable');
    expect(done.status).toBe(1);
  });

  it('leaves the old site as it was', () => {
    expect(snapshot(out)).toEqual(before);
  });
});

it('creates no output folder', async () => {
  const content = fixtureContent('broken', join(folder, 'again'));
  const { status } = await build({ content, out: join(folder, 'new') });
  expect(status).toBe(1);
  expect(existsSync(join(folder, 'new'))).toBe(false);
});

it('refuses an invalid time, with an example', async () => {
  const { status, stderr } = await build({ out, now: 'tomorrow' });
  expect(status).toBe(2);
  expect(stderr).toContain('2026-11-24T06:00:00Z');
});

import { expect, it } from 'vitest';
import { benchOptions } from '../../scripts/bench/options.ts';
import { UsageError } from '../../scripts/bench/usage-error.ts';

it('runs several sizes and all peers by default', () => {
  const { sizes, peers } = benchOptions(['--size', '10000,50000']);
  expect(sizes).toEqual([10_000, 50_000]);
  expect(peers.map(({ system }) => system)).toEqual(['Hugo', 'Astro', 'Eleventy']);
});

it('runs the named peers only', () => {
  const named = benchOptions(['--size', '100', '--peers', 'astro']).peers;
  expect(named.map(({ system }) => system)).toEqual(['Astro']);
  expect(benchOptions(['--size', '100', '--peers', 'none']).peers).toEqual([]);
});

it('gives one article in three a picture unless told otherwise', () => {
  expect(benchOptions(['--size', '100']).pictures).toBe(3);
  expect(benchOptions(['--size', '100', '--pictures', '0']).pictures).toBe(0);
});

it.each([
  { args: [], text: /npm run bench/ },
  { args: ['--size', 'many'], text: /"many".*--size 1000/ },
  { args: ['--size', '100', '--peers', 'jekyll'], text: /"jekyll".*hugo,astro,eleventy/ },
  { args: ['--size', '100', '--pictures', 'all'], text: /"all".*--pictures 3/ },
  { args: ['--size', '100', '--fast'], text: /--fast[^]*npm run bench/ },
])('refuses $args with the right form', ({ args, text }) => {
  expect(() => benchOptions(args)).toThrow(UsageError);
  expect(() => benchOptions(args)).toThrow(text);
});

it.each(['astro', 'eleventy'])('skips %s where it would take too long', (name) => {
  const [peer] = benchOptions(['--size', '100', '--peers', name]).peers;
  expect(peer?.absence(10_000)).toBeUndefined();
  expect(peer?.absence(50_000)).toMatch(/10,000/);
});

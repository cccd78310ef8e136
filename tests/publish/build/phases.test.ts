import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { phases } from '../../../src/publish/build/phases.ts';

const lines: string[] = [];

beforeEach(() => {
  lines.length = 0;
  vi.spyOn(console, 'log').mockImplementation(
    (line: string) => void lines.push(line.replace(/: [\d.]+ s$/, '')),
  );
});
afterEach(() => {
  vi.restoreAllMocks();
});

it('A phase is reported with its time when it ends', async () => {
  const phase = phases();
  await phase.run('content', () => setImmediate());
  await phase.run('plan', () => setImmediate());
  expect(lines).toEqual(['content', 'plan']);
  expect(Object.keys(phase.seconds)).toEqual(['content', 'plan']);
});

it('Phases that run at the same time are each reported', async () => {
  const phase = phases();
  const search = phase.run('search', async () => {
    await setImmediate();
    await setImmediate();
  });
  await phase.run('plan', () => setImmediate());
  await search;
  expect(lines).toEqual(['plan', 'search']);
  expect(Object.keys(phase.seconds)).toEqual(['plan', 'search']);
});

it('A phase of another process is timed but not shown', async () => {
  const phase = phases();
  const data = phase.timed('data', () => setImmediate());
  await phase.run('pages', () => undefined);
  await data;
  expect(lines).toEqual(['pages']);
  expect(Object.keys(phase.seconds)).toEqual(['pages', 'data']);
});

it('A phase whose work fails is still ended', async () => {
  const phase = phases();
  await expect(phase.run('plan', () => Promise.reject(new Error('nein')))).rejects.toThrow('nein');
  await phase.run('output', () => undefined);
  expect(lines).toEqual(['plan', 'output']);
});

it('A phase that counts says after a second, and then every five, how far it is and how long it will take', async () => {
  let time = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => time);
  const phase = phases();
  await phase.counted('images', (count) => {
    for (let done = 1; done <= 40; done++) {
      time += 300;
      count(done, 1000);
    }
  });
  expect(lines).toEqual([
    'images: 4 of 1000, 3.3/s, 5 min left',
    'images: 21 of 1000, 3.3/s, 5 min left',
    'images: 38 of 1000, 3.3/s, 4 min 50 s left',
    'images',
  ]);
});

import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { phases } from '../../../src/publish/build/phases.ts';

const said: string[] = [];

beforeEach(() => {
  said.length = 0;
  vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line.replace(/:.*/, '')));
});
afterEach(() => {
  vi.restoreAllMocks();
});

it('tells each phase when it ends, and how long it took', async () => {
  const phase = phases();
  await phase.run('content', () => setImmediate());
  await phase.run('plan', () => setImmediate());
  expect(said).toEqual(['content', 'plan']);
  expect(Object.keys(phase.seconds)).toEqual(['content', 'plan']);
});

it('times a phase that begins while another goes on, and shows the first alone', async () => {
  const phase = phases();
  const search = phase.run('search', async () => {
    await setImmediate();
    await setImmediate();
  });
  await phase.run('plan', () => setImmediate());
  await search;
  await phase.run('output', () => setImmediate());
  expect(said).toEqual(['search', 'output']);
  expect(Object.keys(phase.seconds)).toEqual(['plan', 'search', 'output']);
});

it('times what goes on in another process, and shows what begins meanwhile', async () => {
  const phase = phases();
  const data = phase.timed('data', () => setImmediate());
  await phase.run('pages', () => undefined);
  await data;
  expect(said).toEqual(['pages']);
  expect(Object.keys(phase.seconds)).toEqual(['pages', 'data']);
});

it('ends what it shows when the work fails', async () => {
  const phase = phases();
  await expect(phase.run('plan', () => Promise.reject(new Error('nein')))).rejects.toThrow('nein');
  await phase.run('output', () => undefined);
  expect(said).toEqual(['plan', 'output']);
});

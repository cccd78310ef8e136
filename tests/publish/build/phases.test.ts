import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { phases } from '../../../src/publish/build/phases.ts';

const lines: string[] = [];

beforeEach(() => {
  lines.length = 0;
  vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line.replace(/:.*/, '')));
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

it('A phase that starts while another is running is timed but not shown', async () => {
  const phase = phases();
  const search = phase.run('search', async () => {
    await setImmediate();
    await setImmediate();
  });
  await phase.run('plan', () => setImmediate());
  await search;
  await phase.run('output', () => setImmediate());
  expect(lines).toEqual(['search', 'output']);
  expect(Object.keys(phase.seconds)).toEqual(['plan', 'search', 'output']);
});

it('A phase of another process is timed but not shown, and does not hide the next one', async () => {
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

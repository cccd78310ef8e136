import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { PlanMemory } from '../../src/publish/plan-memory.ts';
import { temporaryFolder } from '../site.ts';

let cache: string;
beforeEach(() => {
  cache = temporaryFolder();
});

/** What a build remembers or finds under a name, and whether it had to look. */
function asked(memory: PlanMemory, name: string, source: string, value: string): [string, boolean] {
  let looked = false;
  const found = memory.getOrCreate(name, source, () => {
    looked = true;
    return value;
  });
  return [found, looked];
}

function build(names: Record<string, [source: string, value: string]>): Record<string, [string, boolean]> {
  const memory = new PlanMemory(cache, 'code');
  const found = Object.entries(names).map(([name, [source, value]]) => [
    name,
    asked(memory, name, source, value),
  ]);
  memory.save();
  return Object.fromEntries(found) as Record<string, [string, boolean]>;
}

describe('what is remembered of a plan', () => {
  it('is found once, and again when what it was made of is another', () => {
    expect(build({ a: ['1', 'x'] })).toEqual({ a: ['x', true] });
    expect(build({ a: ['1', 'never'] })).toEqual({ a: ['x', false] });
    expect(build({ a: ['2', 'y'] })).toEqual({ a: ['y', true] });
    expect(build({ a: ['1', 'z'] })).toEqual({ a: ['z', true] });
  });

  it('is written for the names that changed alone, and forgotten where nobody asks', () => {
    build({ a: ['1', 'x'], b: ['1', 'x'] });
    const before = readFileSync(join(cache, 'plan/a.json'));
    build({ a: ['1', 'x'], c: ['1', 'x'] });
    expect(readdirSync(join(cache, 'plan')).sort()).toEqual(['a.json', 'c.json']);
    expect(readFileSync(join(cache, 'plan/a.json'))).toEqual(before);
  });

  it('outlives a build that does not ask for it where somebody says so', () => {
    build({ a: ['1', 'x'] });
    const memory = new PlanMemory(cache, 'code');
    memory.save(['a']);
    expect(build({ a: ['1', 'never'] })).toEqual({ a: ['x', false] });
  });

  it('is found anew where nothing is to be relied on', () => {
    build({ a: ['1', 'x'] });
    expect(asked(new PlanMemory(cache, 'code', false), 'a', '1', 'y')).toEqual(['y', true]);
  });

  it('is found anew where the file was cut off', () => {
    build({ a: ['1', 'x'] });
    writeFileSync(join(cache, 'plan/a.json'), '{"digest":"code 1","val');
    expect(build({ a: ['1', 'y'] })).toEqual({ a: ['y', true] });
  });
});

import { readFileSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hugoProgram, hugoVersion } from '../../scripts/bench/peers/hugo.ts';
import { type Result, rowOf, type Step } from '../../scripts/bench/row.ts';
import { runScript, temporaryFolder } from '../site.ts';

const withHugo = hugoVersion(hugoProgram()) !== undefined;

/** Nachlese has a page for every day of the year, with the articles of that day in other years. */
const DAYS = 366;

describe('a benchmark over 100 articles', () => {
  let folder: string;
  let result: Result;
  let text: string;
  beforeAll(async () => {
    folder = temporaryFolder();
    const out = join(folder, 'bench.md');
    const child = runScript('bench', [
      '--size',
      '100',
      '--pictures',
      '50',
      '--peers',
      'hugo',
      '--work',
      folder,
      '--out',
      out,
    ]);
    let output = '';
    child.stderr.on('data', (part: Buffer) => (output += part.toString()));
    const [status] = (await once(child, 'close')) as [number | null];
    if (status !== 0) throw new Error(output);
    text = readFileSync(out, 'utf8');
    const { results } = JSON.parse(readFileSync(`${out}.json`, 'utf8')) as { results: [Result] };
    [result] = results;
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('encodes all pictures in the first step only', () => {
    const seconds = (step: Step): number => rowOf(result, 'Nachlese', step)?.phases['images'] ?? NaN;
    expect(result.pictures).toBe(2);
    expect(rowOf(result, 'Nachlese', 'pictures')?.size).toBe(rowOf(result, 'Nachlese', 'full')?.size);
    expect(seconds('full')).toBeLessThan(seconds('pictures'));
  });

  it('renders everything once, and nothing when nothing changed', () => {
    expect(rowOf(result, 'Nachlese', 'full')?.rendered).toBeGreaterThan(100);
    const { rendered, changed } = rowOf(result, 'Nachlese', 'unchanged') ?? {};
    expect([rendered, changed]).toEqual([0, { written: 0, removed: 0, bytes: 0 }]);
  });

  it('renders pages with article counts when a day has ended', () => {
    const { rendered = 0, changed } = rowOf(result, 'Nachlese', 'midnight') ?? {};
    expect(rendered).toBeGreaterThan(0);
    expect(rendered).toBeLessThan(10);
    expect(changed?.removed).toBeLessThanOrEqual(2); // old texts of the search
  });

  it('renders a few pages for one article', () => {
    for (const step of ['added', 'further', 'corrected'] as const) {
      const row = rowOf(result, 'Nachlese', step);
      expect(row?.rendered).toBeGreaterThan(0);
      expect(row?.rendered).toBeLessThan(60);
    }
  });

  it('renders the whole site for a category in the navigation', () => {
    const { pages = 0, rendered } = rowOf(result, 'Nachlese', 'renamed') ?? {};
    expect(rendered).toBeGreaterThan(pages / 2);
  });

  it('writes the same numbers as a table', () => {
    expect(text).toContain('### 100 articles');
    expect(text).toContain('| Nachlese: nothing changed |');
  });

  it.skipIf(withHugo)('reports that Hugo is absent', () => {
    expect(text).toContain(`Hugo is absent: no ${hugoProgram()} on this machine.`);
  });

  it.skipIf(!withHugo)(
    'builds the same pages with Hugo, except the days of other years and a few more',
    () => {
      const [own, hugo] = [rowOf(result, 'Nachlese', 'added'), rowOf(result, 'Hugo', 'added')];
      expect(Math.abs((own?.pages ?? 0) - (hugo?.pages ?? 0) - DAYS)).toBeLessThan(10);
    },
  );
});

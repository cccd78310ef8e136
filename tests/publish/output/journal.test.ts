import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { writeJsonEntry } from '../../../src/cache/entry.ts';
import { writeAtomically } from '../../../src/cache/write-atomically.ts';
import {
  closeJournal,
  isUnused,
  markOutput,
  openJournal,
  outputState,
  UNFINISHED,
} from '../../../src/publish/output/journal.ts';
import { temporaryFolder } from '../../site.ts';

let [cache, first, second] = ['', '', ''];
beforeEach(() => {
  const folder = temporaryFolder();
  [cache, first, second] = ['cache', 'a', 'b'].map((name) => join(folder, name)) as [string, string, string];
  for (const path of [cache, first, second]) mkdirSync(path);
});

const JOURNAL = { from: '1', to: '2', paths: ['index.html'] };

describe('the journal of an output folder', () => {
  it('names the files that a killed build may have changed', () => {
    markOutput(first, '1');
    openJournal(cache, first, JOURNAL);
    expect(outputState(cache, first, '1')).toEqual({ kind: 'known', unverified: ['index.html'] });
    closeJournal(cache, first);
    expect(outputState(cache, first, '1')).toEqual({ kind: 'known', unverified: [] });
  });

  it('is kept when a build into another folder ends', () => {
    markOutput(first, '1');
    openJournal(cache, first, JOURNAL);
    openJournal(cache, second, { ...JOURNAL, paths: ['feed.xml'] });
    closeJournal(cache, second);
    expect(outputState(cache, first, '1')).toEqual({ kind: 'known', unverified: ['index.html'] });
  });

  it('applies to a folder that was moved', () => {
    openJournal(cache, first, JOURNAL);
    markOutput(second, '1');
    expect(outputState(cache, second, '1')).toEqual({ kind: 'known', unverified: ['index.html'] });
  });

  it('makes the output folder foreign if truncated', () => {
    markOutput(first, '1');
    openJournal(cache, first, JOURNAL);
    writeFileSync(join(cache, 'overlay-0.json'), '{"from":"1');
    expect(outputState(cache, first, '1')).toEqual({ kind: 'foreign' });
  });
});

describe('an output folder whose first site was not finished', () => {
  const out = (): string => join(temporaryFolder(), 'out');
  const unfinished = (): string => {
    const folder = out();
    markOutput(folder, UNFINISHED);
    writeAtomically(join(folder, '.nachlese-new/a.html'), 'a');
    return folder;
  };
  const moved = (...names: string[]): string => {
    const folder = unfinished();
    writeJsonEntry(join(folder, '.nachlese-new/.nachlese-moving'), 'moving', ['a.html', ...names]);
    for (const name of names) writeAtomically(join(folder, name), name);
    return folder;
  };
  const having = (folder: string, name: string): string => {
    writeAtomically(join(folder, name), '');
    return folder;
  };

  it.each([
    ['only its mark', () => having(unfinished(), '.nachlese-build.1.tmp')],
    ['files that are not yet in place', unfinished],
    ['files that were moved', () => moved('b.html', 'c.html')],
  ])('counts as fresh if it contains %s', (_what, make) => {
    expect(outputState(out(), make(), '1')).toEqual({ kind: 'fresh' });
  });

  it.each([
    ['a front page, which readers already see', () => moved('b.html', 'index.html')],
    ['a file of an unknown build', () => having(unfinished(), 'b.html')],
    ['a file with the name of one that is not yet in place', () => having(moved('b.html'), 'a.html')],
  ])('does not count as fresh if it contains %s', (_what, make) => {
    expect(outputState(out(), make(), '1')).toEqual({ kind: 'foreign' });
  });
});

describe('an output folder without a mark', () => {
  it('is unused if a build was killed while it wrote the mark', () => {
    writeFileSync(join(first, '.nachlese-build.1.tmp'), '');
    expect(isUnused(first)).toBe(true);
  });

  it('is used if it contains anything else', () => {
    writeFileSync(join(first, '.nachlese-build.txt'), '');
    expect(isUnused(first)).toBe(false);
  });
});

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { closeJournal, markOutput, openJournal, outputState } from '../../src/publish/journal.ts';
import { temporaryFolder } from '../site.ts';

let [cache, first, second] = ['', '', ''];
beforeEach(() => {
  const folder = temporaryFolder();
  [cache, first, second] = ['cache', 'a', 'b'].map((name) => join(folder, name)) as [string, string, string];
  for (const path of [cache, first, second]) mkdirSync(path);
});

const JOURNAL = { from: '1', to: '2', paths: ['index.html'] };

describe('the journal of an output folder', () => {
  it('says what a killed build may have touched', () => {
    markOutput(first, '1');
    openJournal(cache, first, JOURNAL);
    expect(outputState(cache, first, '1')).toEqual({ kind: 'known', doubtful: ['index.html'] });
    closeJournal(cache, first);
    expect(outputState(cache, first, '1')).toEqual({ kind: 'known', doubtful: [] });
  });

  it('stays when a build into another folder ends', () => {
    markOutput(first, '1');
    openJournal(cache, first, JOURNAL);
    openJournal(cache, second, { ...JOURNAL, paths: ['feed.xml'] });
    closeJournal(cache, second);
    expect(outputState(cache, first, '1')).toEqual({ kind: 'known', doubtful: ['index.html'] });
  });

  it('counts for a folder that was moved', () => {
    openJournal(cache, first, JOURNAL);
    markOutput(second, '1');
    expect(outputState(cache, second, '1')).toEqual({ kind: 'known', doubtful: ['index.html'] });
  });

  it('leaves nothing known where it was cut off', () => {
    markOutput(first, '1');
    openJournal(cache, first, JOURNAL);
    writeFileSync(join(cache, 'overlay-0.json'), '{"from":"1');
    expect(outputState(cache, first, '1')).toEqual({ kind: 'foreign' });
  });
});

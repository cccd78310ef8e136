import { describe, expect, it } from 'vitest';
import { Import, lost } from './import-run.ts';
import { exportOf } from './wxr-export.ts';

const WITHOUT = 'category: Verwaltung\ncredit: Archiv\n';
const ITEM = { id: 1, name: 'rathaus', terms: [['category', 'Bayern']] as const };
const PLAIN = { id: 2, name: 'markt' };

function archive(site: string): Import {
  const run = new Import().put('export.xml', exportOf([ITEM, PLAIN]));
  run.folder.append('site.yaml', site);
  return run;
}

describe('an import into an archive whose regions are optional', () => {
  it.each([WITHOUT, `${WITHOUT}region: none\n`])(
    'gives posts no region unless a term is one',
    async (mapping) => {
      const run = archive('regions: optional\n');
      const report = await run.run('wxr', ['export.xml'], mapping);
      expect(run.text('2019/03/rathaus.md')).toContain('region: [Bayern]');
      expect(run.text('2019/03/markt.md')).not.toContain('region');
      expect(lost(report)).not.toContain('default-region: ');
    },
  );
});

it('an archive with regions needs one in the mapping', async () => {
  await expect(archive('').run('wxr', ['export.xml'], WITHOUT)).rejects.toThrow('region');
});

import { describe, expect, it } from 'vitest';
import { readInputs, cacheInputs, unchangedSite } from '../../../src/publish/build/inputs.ts';
import { markOutput } from '../../../src/publish/output/journal.ts';
import { buildId, writeManifest } from '../../../src/publish/output/manifest.ts';
import { partOf } from '../../../src/publish/output/manifest-part.ts';
import { ContentFolder, NOW, PROJECT } from '../../content-folder.ts';

import { programOf } from '../program.ts';

const PROGRAM = programOf('code');

const MANIFEST = new Map([
  ['whole', partOf({ 'a.html': { hash: 'x', size: 1, key: 'k' }, 'b.css': { hash: 'y', size: 2 } })],
]);

/** A content folder whose site has just been built. */
function built(until?: number) {
  const folder = new ContentFolder();
  const { dir: contentDir, cacheDir } = folder;
  const settings = {
    root: PROJECT,
    contentDir,
    cacheDir,
    outDir: `${cacheDir}-out`,
    now: NOW,
    preview: false,
  };
  writeManifest(cacheDir, MANIFEST);
  markOutput(settings.outDir, buildId(MANIFEST));
  cacheInputs(settings, readInputs(settings, PROGRAM).hash, { pages: 1, files: 2 }, until);
  const ask = (now = NOW) => unchangedSite({ ...settings, now }, readInputs(settings, PROGRAM).hash);
  return { folder, settings, ask };
}

describe('a site whose inputs have not changed', () => {
  it('is not rebuilt', () => {
    expect(built().ask()).toEqual({ pages: 1, files: 2 });
    expect(built().ask(NOW + 86_400_000)).toEqual({ pages: 1, files: 2 });
  });

  it('is rebuilt when a file is added, changed or removed', () => {
    const { folder, ask } = built();
    folder.write('pages/neu.md', 'x');
    expect(ask()).toBeUndefined();
    folder.write('pages/neu.md', null);
    expect(ask()).toBeDefined();
    folder.write('site.yaml', 'title: Anders');
    expect(ask()).toBeUndefined();
  });

  it('is rebuilt when an embargo has ended, and when the clock was set back', () => {
    const { ask } = built(NOW + 1000);
    expect(ask(NOW + 999)).toBeDefined();
    expect(ask(NOW + 1000)).toBeUndefined();
    expect(ask(NOW - 1)).toBeUndefined();
  });

  it('is rebuilt after a killed build that had applied another site', () => {
    const { settings, ask } = built();
    const another = new Map([['whole', partOf({ 'c.html': { hash: 'z', size: 3, key: 'k' } })]]);
    writeManifest(settings.cacheDir, another);
    markOutput(settings.outDir, buildId(another));
    expect(ask()).toBeUndefined();
  });

  it("is rebuilt if the output is not the last build's, or the record of the inputs is damaged", () => {
    const { folder, settings, ask } = built();
    folder.write('../cache/inputs/last-build.entry', '{"hash');
    expect(ask()).toBeUndefined();
    cacheInputs(settings, readInputs(settings, PROGRAM).hash, { pages: 1, files: 2 });
    expect(ask()).toBeDefined();
    markOutput(settings.outDir, 'another');
    expect(ask()).toBeUndefined();
  });
});

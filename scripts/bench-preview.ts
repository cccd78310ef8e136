import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { addArticle, generateArchive } from './bench/generate.ts';
import { runNachlese } from './bench/nachlese.ts';
import { measurePreview, previewTable } from './bench/preview.ts';

/** Measures the preview of a synthetic archive: with the cache that a build has left, and without any. */
const ROOT = fileURLToPath(new URL('..', import.meta.url));

const { values } = parseArgs({
  options: { size: { type: 'string', default: '10000' }, work: { type: 'string', default: tmpdir() } },
});
const folder = mkdtempSync(join(resolve(values.work), 'nachlese-bench-'));
try {
  const workplace = { root: ROOT, folder, content: join(folder, 'content') };
  const archive = generateArchive(workplace.content, Number(values.size), join(ROOT, 'content'));
  const file = addArticle(archive, 0);
  const cold = await measurePreview(workplace, join(folder, 'no-cache'), file);
  await runNachlese(workplace, 'added');
  const warm = await measurePreview(workplace, join(folder, 'nachlese-cache'), file);
  const again = await measurePreview(workplace, join(folder, 'nachlese-cache'), file);
  const runs = [
    { after: 'without a cache', rows: cold },
    { after: 'after a build', rows: warm },
    { after: 'after a preview', rows: again },
  ];
  console.log(previewTable(runs));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

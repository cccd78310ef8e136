import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { HtmlSource } from '../src/authoring/import/html-source.ts';
import { ImportError } from '../src/authoring/import/import-error.ts';
import { importPosts } from '../src/authoring/import/import.ts';
import { type Mapping, readMapping } from '../src/authoring/import/mapping.ts';
import type { Source } from '../src/authoring/import/post.ts';
import { TableSource } from '../src/authoring/import/table-source.ts';
import { WxrSource } from '../src/authoring/import/wxr.ts';
import { openArchive } from '../src/authoring/edit/own-article.ts';
import { importTexts } from '../src/i18n/import.ts';
import { readSettings } from '../src/publish/settings.ts';
import { reportFailure } from './failure.ts';
import { readOptions } from './options.ts';
import { writeReport } from './report.ts';

const { values, positionals } = readOptions(
  'import',
  {
    from: { type: 'string' },
    mapping: { type: 'string' },
    media: { type: 'string' },
    report: { type: 'string' },
  },
  { files: true },
);

const text = (name: string): string | undefined => values[name] as string | undefined;

function sourceOf(from: string, mapping: Mapping, mappingFile: string): Source {
  if (from === 'wxr') return new WxrSource(positionals);
  if (from === 'html') return new HtmlSource(positionals, mapping, mappingFile);
  return new TableSource(positionals, from as 'csv' | 'jsonl', mapping);
}

async function run(): Promise<void> {
  const [first] = positionals;
  const from = text('from') ?? '';
  if (!['wxr', 'html', 'csv', 'jsonl'].includes(from)) throw new ImportError('badSource', { from });
  if (first === undefined) throw new ImportError('noFiles');
  const missing = [...positionals, ...[text('media') ?? '.']].find((path) => !existsSync(path));
  if (missing !== undefined) throw new ImportError('missingFile', { file: missing });
  const desk = readSettings();
  const archive = await openArchive(desk);
  const mappingFile = text('mapping') ?? join(dirname(resolve(first)), 'import.yaml');
  const mapping = readMapping(mappingFile, archive);
  const source = sourceOf(from, mapping, mappingFile);
  const { counts, losses } = await importPosts(source, mapping, archive, { media: text('media') });
  const texts = importTexts(archive.settings.language);
  for (const { kind, what, count, example, file } of losses)
    console.log(
      `${String(count).padStart(6)} × ${texts.losses[kind]}${what && `: ${what}`} (${file}${example && example !== what ? `, „${example}“` : ''})`,
    );
  const report = text('report');
  if (report !== undefined) writeReport(report, `${JSON.stringify({ counts, losses }, null, 2)}\n`);
  console.log(texts.summary(counts));
}

try {
  await run();
} catch (error) {
  reportFailure(error);
}

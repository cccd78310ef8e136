import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { openArchive } from '../src/authoring/edit/own-article.ts';
import { HtmlSource } from '../src/authoring/import/html-source.ts';
import { ImportError } from '../src/authoring/import/import-error.ts';
import { lossGroups } from '../src/authoring/import/loss-groups.ts';
import { importPosts } from '../src/authoring/import/import.ts';
import { type Mapping, readMapping } from '../src/authoring/import/mapping.ts';
import type { Source } from '../src/authoring/import/post.ts';
import { TableSource } from '../src/authoring/import/table-source.ts';
import { WxrSource } from '../src/authoring/import/wxr.ts';
import { importTexts } from '../src/i18n/author-languages.ts';
import { runCommand } from './command.ts';
import { writeReport } from './report.ts';

const OPTIONS = {
  from: { type: 'string' },
  mapping: { type: 'string' },
  media: { type: 'string' },
  report: { type: 'string' },
  review: { type: 'string' },
} as const;

type SourceMaker = (files: readonly string[], mapping: Mapping, mappingFile: string) => Source;

const SOURCES: Readonly<Record<string, SourceMaker>> = {
  wxr: (files, mapping) => new WxrSource(files, mapping),
  html: (files, mapping, mappingFile) => new HtmlSource(files, mapping, mappingFile),
  csv: (files, mapping) => new TableSource(files, 'csv', mapping),
  jsonl: (files, mapping) => new TableSource(files, 'jsonl', mapping),
};

await runCommand(
  { name: 'import', options: OPTIONS, takesArguments: true },
  async ({ values: { from = '', mapping, media, report, review }, args, settings }) => {
    const sourceOf = Object.hasOwn(SOURCES, from) ? SOURCES[from] : undefined;
    if (!sourceOf) throw new ImportError('badSource', { from });
    const [first] = args;
    if (first === undefined) throw new ImportError('noFiles');
    const missing = [...args, media ?? '.'].find((path) => !existsSync(path));
    if (missing !== undefined) throw new ImportError('missingFile', { file: missing });
    const archive = await openArchive(settings);
    const mappingFile = mapping ?? join(dirname(resolve(first)), 'import.yaml');
    const mapped = readMapping(mappingFile, archive);
    const { counts, losses, unexplained } = await importPosts(
      sourceOf(args, mapped, mappingFile),
      mapped,
      archive,
      { media, review, publicDir: join(settings.root, 'public') },
    );
    const texts = importTexts(archive.settings.language);
    for (const { kind, what, count, example, place } of lossGroups(losses)) {
      const instance = example && example !== what ? `, ${texts.quoted(example)}` : '';
      console.log(
        `${String(count).padStart(6)} × ${texts.losses[kind]}${what && `: ${what}`} (${place}${instance})`,
      );
    }
    if (report !== undefined)
      writeReport(report, `${JSON.stringify({ counts, losses, unexplained }, null, 2)}\n`);
    for (const difference of unexplained) console.error(texts.unexplained(difference));
    if (unexplained.length > 0) process.exitCode = 1;
    console.log(texts.summary(counts));
  },
);

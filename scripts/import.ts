import { existsSync, globSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { Archive } from '../src/archive/archive.ts';
import { openArchive } from '../src/authoring/edit/own-article.ts';
import { folderOf } from '../src/authoring/import/markdown/post-files.ts';
import { ImportError } from '../src/authoring/import/import-error.ts';
import { lossLines } from '../src/authoring/import/losses/loss-lines.ts';
import { importPosts } from '../src/authoring/import/import.ts';
import { type Mapping, readingIn, readMapping } from '../src/authoring/import/mapping.ts';
import type { Source } from '../src/authoring/import/post.ts';
import { reportPieces } from '../src/authoring/import/losses/report-pieces.ts';
import { scanSource } from '../src/authoring/import/scan/scan.ts';
import { commandTexts, importTexts, scanTexts } from '../src/i18n/author-languages.ts';
import { phases } from '../src/publish/build/phases.ts';
import { runCommand } from './command.ts';
import { sourceMaker } from './import-sources.ts';
import type { Values } from './command-line.ts';
import { writeReport } from './report.ts';
import { restartWithSmallHeap } from './small-heap.ts';

const OPTIONS = {
  from: { type: 'string' },
  mapping: { type: 'string' },
  media: { type: 'string' },
  include: { type: 'string', multiple: true },
  exclude: { type: 'string', multiple: true },
  report: { type: 'string' },
  review: { type: 'string' },
  scan: { type: 'boolean' },
  force: { type: 'boolean' },
} as const;

type Given = Values<typeof OPTIONS>;

interface Call {
  given: Given;
  args: readonly string[];
  archive: Archive;
  makeSource: (mapping: Mapping) => Source;
  mappingFile: string;
  /** The newsroom's static files. */
  publicDir: string;
}

/** Writes what a source holds as a mapping, and imports nothing. */
async function scan({ given, args, archive, makeSource, mappingFile }: Call): Promise<void> {
  const { language } = archive.settings;
  const texts = scanTexts(language);
  const [reading, mapping] = readingIn(mappingFile, archive.settings);
  const written = await scanSource(makeSource(mapping), archive, {
    ...{ mappingFile, reading, files: args, media: given.media, force: given.force === true },
    step: phases(commandTexts(language)).counted,
  });
  for (const { file, names } of written) {
    const shown = relative(process.cwd(), file);
    console.log(names === undefined ? shown : texts.written(shown, names));
  }
  console.log(texts.next);
}

async function importAll({ given, archive, makeSource, mappingFile, publicDir }: Call): Promise<void> {
  const { language } = archive.settings;
  const mapping = readMapping(mappingFile, archive);
  const source = makeSource(mapping);
  const { counts, losses, unexplained } = await importPosts(source, mapping, archive, {
    ...{ media: given.media, review: given.review, publicDir },
    step: phases(commandTexts(language)).counted,
  });
  const texts = importTexts(language);
  for (const line of lossLines(losses, texts)) console.log(line);
  if (given.report !== undefined) writeReport(given.report, reportPieces({ counts, losses, unexplained }));
  for (const difference of unexplained) console.error(texts.unexplained(difference));
  if (unexplained.length > 0) process.exitCode = 1;
  console.log(texts.summary(counts));
}

restartWithSmallHeap();
await runCommand(
  { name: 'import', options: OPTIONS, takesArguments: true },
  async ({ values: given, args, settings }) => {
    const { from = '', mapping, media, include = [], exclude = [] } = given;
    const sourceOf = sourceMaker(from, [...include, ...exclude].length > 0);
    const [first] = args;
    if (first === undefined) throw new ImportError('noFiles');
    const missing = [...args, media ?? '.'].find((path) => !existsSync(path) && globSync(path).length === 0);
    if (missing !== undefined) throw new ImportError('missingFile', { file: missing });
    const archive = await openArchive(settings);
    const mappingFile =
      mapping ?? join(existsSync(first) ? dirname(resolve(first)) : folderOf(first), 'import.yaml');
    const publicDir = join(settings.root, 'public');
    const makeSource = (mapped: Mapping): Source =>
      sourceOf(args, mapped, { mappingFile, patterns: { include, exclude }, now: settings.now });
    await (given.scan ? scan : importAll)({ given, args, archive, makeSource, mappingFile, publicDir });
  },
);

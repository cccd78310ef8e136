import { gzipSync } from 'node:zlib';
import type { Archive } from '../archive/archive.ts';
import { ROW_SORT, ROWS_FILE, type SliceRows, WORDS_FILE } from './index-format.ts';
import type { Lexicon } from './lexicon.ts';
import { indexRecords, type PagefindRecord } from './pagefind.ts';
import { searchText, type SearchText, wordedText } from './record.ts';
import { sliceRows } from './rows.ts';
import type { PlannedSlice } from './slice-plan.ts';
import { TextWords } from './text-words.ts';
import { textFiles } from './texts.ts';

/** Of Pagefind's files, those that the client reads. The others are its own interface, filters and texts. */
const INDEX_FILES = /^(?:index\/.+\.pf_index|.+\.pf_meta)$/;
const ENGINE_FILE = /^wasm\.(?!unknown)[\w-]+\.pagefind$/;

export interface BuiltSlice {
  files: Map<string, Uint8Array>;
  /** Pagefind's WebAssembly with the stemmer of the archive's language. */
  engine: Uint8Array;
}

/** Indexes the articles of a slice, in one of Pagefind's processes. */
export async function buildSlice(
  archive: Archive,
  planned: PlannedSlice,
  lexicon: Lexicon,
  process = 0,
): Promise<BuiltSlice> {
  const { articles, bundle } = planned.slice;
  const { language } = archive.settings;
  const texts = articles.map((article) => searchText(archive, article));
  const words = new TextWords();
  const ofTexts = texts.map((text) => words.of(wordedText(text)));
  const { frequent } = lexicon.vocabulary(planned, { texts: ofTexts, words });
  const splitter = planned.compounds ? lexicon.splitter(planned, words) : undefined;
  const partsOf = (text: Uint32Array): string => splitter?.partsOf(text).join(' ') ?? '';
  const records = texts.values().map((text, row) => {
    const headline = partsOf(words.of(text.card.title));
    return recordOf(text, row, language, { headline, compounds: partsOf(ofTexts[row] as Uint32Array) });
  });
  const output = await indexRecords(records, { language, count: articles.length, process });
  const shown = textFiles(texts, bundle);
  const files = new Map(shown.files);
  for (const { path, content } of output) if (INDEX_FILES.test(path)) files.set(path, content);
  const rows: SliceRows = { ...sliceRows(articles, archive.vocabularies), bundle, texts: shown.names };
  files.set(ROWS_FILE, compressed(JSON.stringify(rows)));
  files.set(WORDS_FILE, compressed(frequent.join('\n')));
  const engine = output.find(({ path }) => ENGINE_FILE.test(path));
  if (!engine) throw new Error(`Pagefind has no engine for the language ${language}`);
  return { files, engine: engine.content };
}

function recordOf(
  { article, card, content, terms, byline }: SearchText,
  row: number,
  language: string,
  parts: { headline: string; compounds: string },
): PagefindRecord {
  const meta = { title: card.title, terms, byline, ...parts };
  return {
    url: article.url,
    content,
    language,
    meta: Object.fromEntries(Object.entries(meta).filter(([, text]) => text !== '')),
    sort: { [ROW_SORT]: String(row) },
  };
}

const compressed = (text: string): Uint8Array => gzipSync(text, { level: 9 });

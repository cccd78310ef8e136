import { gzipSync } from 'node:zlib';
import type { Archive } from '../archive/archive.ts';
import type { CompoundSplitter } from './compounds.ts';
import { ROW_SORT, ROWS_FILE, WORDS_FILE } from './index-format.ts';
import type { Lexicon } from './lexicon.ts';
import { indexRecords, type PagefindRecord } from './pagefind.ts';
import { searchText, type SearchText } from './record.ts';
import { sliceRows } from './rows.ts';
import type { PlannedSlice } from './slice-plan.ts';

/** Of Pagefind's files, those that the client reads. The others are its own interface, and filters, which rows replace. */
const INDEX_FILES = /^(?:index\/.+\.pf_index|fragment\/.+\.pf_fragment|.+\.pf_meta)$/;
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
  const { frequent } = lexicon.vocabulary(planned, texts);
  const splitter = planned.compounds ? lexicon.splitter(planned) : undefined;
  const records = texts.values().map((text, row) => recordOf(text, row, language, splitter));
  const output = await indexRecords(records, { language, count: articles.length, bundle, process });
  const files = new Map<string, Uint8Array>();
  for (const { path, content } of output) if (INDEX_FILES.test(path)) files.set(path, content);
  files.set(ROWS_FILE, compressed(JSON.stringify(sliceRows(articles, archive.vocabularies))));
  files.set(WORDS_FILE, compressed(frequent.join('\n')));
  const engine = output.find(({ path }) => ENGINE_FILE.test(path));
  if (!engine) throw new Error(`Pagefind has no engine for the language ${language}`);
  return { files, engine: engine.content };
}

/** Every field of `meta` is searched, so what a result shows travels as a filter: those are kept with the text, unsearched. */
function recordOf(
  { article, card, content, terms, byline }: SearchText,
  row: number,
  language: string,
  splitter: CompoundSplitter | undefined,
): PagefindRecord {
  const parts = (text: string): string => splitter?.partsOf(text).join(' ') ?? '';
  const [headline, compounds] = [parts(card.title), parts(`${content} ${terms}`)];
  const meta = { title: card.title, terms, byline, headline, compounds };
  return {
    url: article.url,
    content,
    language,
    meta: Object.fromEntries(Object.entries(meta).filter(([, text]) => text !== '')),
    filters: { card: [JSON.stringify(card)] },
    sort: { [ROW_SORT]: String(row) },
  };
}

const compressed = (text: string): Uint8Array => gzipSync(text, { level: 9 });

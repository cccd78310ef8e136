import { setImmediate } from 'node:timers/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import { languageOfTag } from '../archive/language.ts';
import { BROWSER_LANGUAGES } from '../i18n/browser-languages.ts';
import type { Archive } from '../archive/archive.ts';
import type { ImageAddresses } from '../images/addresses.ts';
import type { Article } from '../archive/article.ts';
import {
  chunkFile,
  type META_WEIGHTS,
  METADATA_FILE,
  PACKED_FILE,
  ROW_SORT,
  ROWS_FILE,
  type SliceRows,
  WORDS_FILE,
} from './index-format.ts';
import { END, indexWord } from './index-word.ts';
import type { Lexicon } from './lexicon.ts';
import { packed } from './packed-files.ts';
import { indexRecords, NO_LANGUAGE, type PagefindRecord } from './pagefind.ts';
import { searchText, type SearchText } from './record.ts';
import { sliceRows } from './rows.ts';
import type { PlannedSlice } from './slice-plan.ts';
import type { Slice } from './slices.ts';
import { TextWords, type WordedText } from './text-words.ts';
import { textFiles } from './texts.ts';

/** Of Pagefind's files, the ones that the client reads. The others belong to Pagefind's own interface, filters and texts. */
const CHUNK = /^index\/(?<name>.+)\.pf_index$/;
const METADATA = /\.pf_meta$/;
const ENGINE_FILE = /^wasm\.[\w-]+\.pagefind$/;

/** A slice in the form that Pagefind takes, and the inputs of the files that Pagefind does not write. */
export interface PreparedSlice {
  key: string;
  records: readonly PagefindRecord[];
  /** The inputs of its other files. */
  inputs: SliceInputs;
}

interface SliceInputs {
  archive: Archive;
  slice: Slice;
  texts: readonly SearchText[];
  /** Words of its articles, most frequent first. */
  frequent: readonly string[];
}

export interface BuiltSlice {
  files: Map<string, Uint8Array>;
  /** Pagefind's WebAssembly. */
  engine: Uint8Array;
}

/** Number of articles that are prepared in one go, which takes 10 ms; then the event loop gets a turn. */
const TURN = 64;

/** Reads the texts of a slice and extracts their words while Pagefind works on another slice. */
export async function prepareSlice(
  archive: Archive,
  planned: PlannedSlice,
  lexicon: Lexicon,
  images?: ImageAddresses,
): Promise<PreparedSlice> {
  const { slice } = planned;
  const words = new TextWords(archive.settings.language);
  const texts = await inTurns(slice.articles, (article) => searchText(archive, article, images));
  const worded = await inTurns(texts, ({ content, terms }) => words.read(content, terms));
  const { frequent } = lexicon.vocabulary(planned, { texts: worded.map((text) => text.words), words });
  const splitter = planned.compounds ? lexicon.splitter(planned, words) : undefined;
  const inside = ({ language }: Article, { words: ofText }: WordedText): readonly string[] =>
    (hasCompounds(language) && splitter?.partsOf(ofText)) || [];
  const records = await inTurns(texts, ({ article, card, byline }, row) => {
    const text = worded[row] as WordedText;
    const [content = '', terms = ''] = text.indexed;
    const headline = words.read(card.title);
    const fields = { title: headline.indexed.join(' '), terms, byline: words.read(byline).indexed.join(' ') };
    const parts = { headline: indexed(inside(article, headline)), compounds: indexed(inside(article, text)) };
    return recordOf(article, row, content, { ...fields, joined: indexed(text.joined), ...parts });
  });
  return { key: planned.key, records, inputs: { archive, slice, texts, frequent } };
}

/** Whether words of an article are split. Its language is missing if it is the site's; the splitter knows that one. */
function hasCompounds(tag: string | undefined): boolean {
  if (tag === undefined) return true;
  const language = languageOfTag(tag);
  return language !== undefined && BROWSER_LANGUAGES[language].hasCompounds;
}

async function inTurns<A, B>(all: readonly A[], make: (one: A, index: number) => B): Promise<B[]> {
  const made: B[] = [];
  for (const [index, one] of all.entries()) {
    made.push(make(one, index));
    if (index % TURN === TURN - 1) await setImmediate();
  }
  return made;
}

/** Indexes a slice in one of Pagefind's processes. */
export async function buildSlice({ records, inputs }: PreparedSlice, process = 0): Promise<BuiltSlice> {
  const indexing = indexRecords(records, { count: records.length, process });
  const [output, own] = await Promise.all([indexing, ownFiles(inputs)]);
  const engine = output.find(({ path }) => ENGINE_FILE.test(path));
  if (!engine) throw new Error('Pagefind emitted no engine');
  const files = new Map([...own, ...output.flatMap(({ path, content }) => named(path, content))]);
  if (!inputs.slice.isPacked) return { files, engine: engine.content };
  const plain = new Map([...files].map(([name, content]) => [name, gunzipSync(content)]));
  return { files: new Map([[PACKED_FILE, packed(plain)]]), engine: engine.content };
}

/** Renames one of Pagefind's files to the name that the client requests; empty if the client does not use it. */
function named(path: string, content: Uint8Array): [string, Uint8Array][] {
  const chunk = CHUNK.exec(path)?.groups?.['name'];
  if (chunk !== undefined) return [[chunkFile(chunk), content]];
  return METADATA.test(path) ? [[METADATA_FILE, content]] : [];
}

/** The files that Pagefind does not write, generated while it works. */
async function ownFiles({
  archive,
  slice,
  texts,
  frequent,
}: SliceInputs): Promise<ReadonlyMap<string, Uint8Array>> {
  await setImmediate();
  const { articles, bundle } = slice;
  const shown = textFiles(texts, bundle);
  const rows: SliceRows = { ...sliceRows(articles, archive.vocabularies), bundle, texts: shown.names };
  return new Map([
    ...shown.files,
    [ROWS_FILE, compressed(JSON.stringify(rows))],
    [WORDS_FILE, compressed(frequent.join('\n'))],
  ]);
}

function recordOf(
  { url }: Article,
  row: number,
  content: string,
  fields: Readonly<Record<keyof typeof META_WEIGHTS, string>>,
): PagefindRecord {
  return {
    url,
    // Pagefind drops an article without any words, for example one of punctuation only.
    content: content === '' ? END : content,
    language: NO_LANGUAGE,
    meta: Object.fromEntries(Object.entries(fields).filter(([, text]) => text !== '')),
    sort: { [ROW_SORT]: String(row) },
  };
}

/** Each word once, in index form. */
const indexed = (words: readonly string[]): string =>
  [...new Set(words)].map((word) => indexWord(word)).join(' ');

const compressed = (text: string): Uint8Array => gzipSync(text, { level: 9 });

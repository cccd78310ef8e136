import { ENGINE_IMPORT, type EngineExports, engineExports, EngineMismatch } from './engine-contract.ts';

/** A page that matches, as Pagefind writes it. */
export interface EnginePage {
  /** Hash of the page's text. */
  p: string;
  /** Score, comparable within one index only. */
  s: number;
  /** Matching words of the content: position and indexed word. */
  l: readonly { l: number; v?: { ws: string } }[];
  /** Matching words of the content and what each adds to the score. */
  scores?: readonly { w: string; s: number }[];
  /** Fields, what each adds to the score, and their matching words. */
  vms?: readonly { fn: string; cb: number; mt: readonly string[] }[];
}

export interface EngineResponse {
  results: EnginePage[];
  /** Each queried prefix and the inverse document frequency of the words with it. */
  query_term_idfs?: readonly { t: string; i: number }[];
}

export interface EngineQuery {
  /** Prefixes of indexed words, separated by one space. Empty for every page. */
  text: string;
  /** `name:asc` or `name:desc`; relevance where empty. */
  sort: string;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * Pagefind's search engine without its JavaScript, which loads one WebAssembly for each index, answers with fewer results where a
 * file is missing, and cannot tell which slice a result came from (src/search/DECISIONS.md).
 */
export class Engine {
  readonly #wasm: EngineExports;

  private constructor(wasm: EngineExports) {
    this.#wasm = wasm;
  }

  /** Throws an EngineMismatch where the bytes are of another version of Pagefind. */
  static async load(bytes: Uint8Array<ArrayBuffer>): Promise<Engine> {
    const module = await WebAssembly.compile(bytes);
    const [needed, ...others] = WebAssembly.Module.imports(module);
    if (needed?.module !== ENGINE_IMPORT.module || needed.name !== ENGINE_IMPORT.name || others.length > 0)
      throw new EngineMismatch('its engine has other imports');
    const started: { wasm?: EngineExports } = {};
    const init = (): void => {
      const table = (started.wasm as EngineExports).__wbindgen_externrefs;
      const offset = table.grow(4);
      table.set(0, undefined);
      [undefined, null, true, false].forEach((value, index) => {
        table.set(offset + index, value);
      });
    };
    const imports = { [ENGINE_IMPORT.module]: { [ENGINE_IMPORT.name]: init } };
    started.wasm = engineExports((await WebAssembly.instantiate(module, imports)).exports);
    started.wasm.__wbindgen_start();
    return new Engine(started.wasm);
  }

  /** Opens an index by its metadata. */
  open(metadata: Uint8Array, ranking: Ranking): EngineIndex {
    const pointer = this.#wasm.init_pagefind(...this.#pass(metadata));
    const index = new EngineIndex(this.#wasm, pointer, (bytes) => this.#pass(bytes));
    index.rank(ranking);
    index.explain();
    return index;
  }

  #pass(bytes: Uint8Array): [number, number] {
    const pointer = this.#wasm.__wbindgen_malloc(bytes.length, 1);
    new Uint8Array(this.#wasm.memory.buffer, pointer, bytes.length).set(bytes);
    return [pointer, bytes.length];
  }
}

/** Pagefind's ranking options, see https://pagefind.app/docs/ranking/. */
export interface Ranking {
  termSimilarity: number;
  pageLength: number;
  termSaturation: number;
  termFrequency: number;
  metaWeights: Readonly<Record<string, number>>;
}

/** One index within the engine. Every call that changes it returns a new pointer. */
export class EngineIndex {
  readonly #wasm: EngineExports;
  readonly #pass: (bytes: Uint8Array) => [number, number];
  #pointer: number;

  constructor(wasm: EngineExports, pointer: number, pass: (bytes: Uint8Array) => [number, number]) {
    [this.#wasm, this.#pointer, this.#pass] = [wasm, checked(pointer), pass];
  }

  rank({ termSimilarity, pageLength, termSaturation, termFrequency, metaWeights }: Ranking): void {
    const weights = {
      term_similarity: termSimilarity,
      page_length: pageLength,
      term_saturation: termSaturation,
      term_frequency: termFrequency,
      meta_weights: metaWeights,
    };
    const text = encoder.encode(JSON.stringify(weights));
    this.#pointer = checked(this.#wasm.set_ranking_weights(this.#pointer, ...this.#pass(text)));
  }

  /** Makes results say which words matched. Otherwise a missing word and a similar one look like matches. */
  explain(): void {
    this.#pointer = checked(this.#wasm.enter_playground_mode(this.#pointer));
  }

  addChunk(chunk: Uint8Array): void {
    this.#pointer = checked(this.#wasm.load_index_chunk(this.#pointer, ...this.#pass(chunk)));
  }

  search({ text, sort }: EngineQuery): EngineResponse {
    // The index has no diacritics, so both queries are the same; there are neither filters, phrases nor a limit.
    const texts = [text, text, '{}', sort].flatMap((part) => this.#pass(encoder.encode(part)));
    const answer = this.#wasm.search(this.#pointer, ...texts, 0, 0);
    return JSON.parse(this.#take(answer)) as EngineResponse;
  }

  #take([pointer, size]: [number, number]): string {
    try {
      return decoder.decode(new Uint8Array(this.#wasm.memory.buffer, pointer, size));
    } finally {
      this.#wasm.__wbindgen_free(pointer, size, 1);
    }
  }
}

function checked(pointer: number): number {
  if (pointer === 0) throw new EngineMismatch('its engine cannot read an index');
  return pointer >>> 0;
}

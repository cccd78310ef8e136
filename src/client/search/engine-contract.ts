/** The version of Pagefind whose WebAssembly and metadata the search reads. Neither is a public interface. */
export const PAGEFIND_VERSION = '1.6.0';

/** What Pagefind's WebAssembly exports, as wasm-bindgen compiled it. Texts go in as pointer and length. */
export interface EngineExports extends WebAssembly.Exports {
  memory: WebAssembly.Memory;
  __wbindgen_externrefs: WebAssembly.Table;
  __wbindgen_start: () => void;
  __wbindgen_malloc: (size: number, alignment: number) => number;
  __wbindgen_free: (pointer: number, size: number, alignment: number) => void;
  init_pagefind: (pointer: number, size: number) => number;
  load_index_chunk: (index: number, pointer: number, size: number) => number;
  enter_playground_mode: (index: number) => number;
  set_ranking_weights: (index: number, pointer: number, size: number) => number;
  /** An index; query, query with diacritics, filters and sort as texts; two numbers, for phrases and for a limit. */
  search: (...values: number[]) => [number, number];
}

/** How many numbers each function takes: Pagefind 1.4's `search` took 7. */
const ARITIES = {
  __wbindgen_start: 0,
  __wbindgen_malloc: 2,
  __wbindgen_free: 3,
  init_pagefind: 2,
  load_index_chunk: 3,
  enter_playground_mode: 1,
  set_ranking_weights: 3,
  search: 11,
} as const satisfies Partial<Record<keyof EngineExports, number>>;

/** The import that the WebAssembly asks for. */
export const ENGINE_IMPORT = { module: './pagefind_web_bg.js', name: '__wbindgen_init_externref_table' };

/** Pagefind is of another version than the search was written for. */
export class EngineMismatch extends Error {
  override readonly name = 'EngineMismatch';

  constructor(difference: string) {
    super(`The search needs Pagefind ${PAGEFIND_VERSION}: ${difference}.`);
  }
}

/** The exports of an engine. Throws an EngineMismatch where one is missing or takes other values. */
export function engineExports(exports: WebAssembly.Exports): EngineExports {
  for (const [name, arity] of Object.entries(ARITIES)) {
    const value = exports[name];
    if (typeof value !== 'function') throw new EngineMismatch(`its engine has no ${name}`);
    if (value.length !== arity)
      throw new EngineMismatch(`${name} of its engine takes ${value.length} values instead of ${arity}`);
  }
  return exports as EngineExports;
}

/** Throws an EngineMismatch where an index was made by another version. */
export function assertIndexVersion(version: string): void {
  if (version !== PAGEFIND_VERSION) throw new EngineMismatch(`an index is of version ${version}`);
}

/** Keeps results of pure functions from one build to the next, under a digest of their arguments. */
export interface FactsCache {
  getOrCreate<T>(name: string, digest: string, create: () => T): T;
}

/** Computes everything anew. */
export const NO_CACHE: FactsCache = { getOrCreate: (_name, _digest, create) => create() };

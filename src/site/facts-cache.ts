/** Keeps results of pure functions between builds, under a digest of their arguments. */
export interface FactsCache {
  getOrCreate<T>(name: string, digest: string, create: () => T): T;
}

/** Caches nothing. */
export const NO_CACHE: FactsCache = { getOrCreate: (_name, _digest, create) => create() };

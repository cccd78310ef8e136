import { join } from 'node:path';
import { CACHES } from '../../cache/caches.ts';
import { Store } from '../../cache/store.ts';
import type { FactsCache } from '../../site/facts-cache.ts';
import { CachedFacts } from '../cached-facts.ts';
import { programHash } from '../program-hash.ts';
import type { BuildSettings } from '../settings.ts';

/** Facts of the preview: those that it had last, those that a build left, and its own, which it keeps apart from them. */
export class PreviewFacts implements FactsCache {
  readonly #settings: Pick<BuildSettings, 'root' | 'cacheDir'>;
  readonly #last = new Map<string, { digest: string; value: unknown }>();
  #stores: { code: string; built: Store<unknown>; own: CachedFacts } | undefined;

  constructor(settings: Pick<BuildSettings, 'root' | 'cacheDir'>) {
    this.#settings = settings;
  }

  getOrCreate<T>(name: string, digest: string, create: () => T): T {
    const last = this.#last.get(name);
    if (last?.digest === digest) return last.value as T;
    const { code, built, own } = (this.#stores ??= this.#open());
    const value =
      (built.read(name, `${code}-${digest}`) as T | undefined) ?? own.getOrCreate(name, digest, create);
    this.#last.set(name, { digest, value });
    return value;
  }

  #open(): { code: string; built: Store<unknown>; own: CachedFacts } {
    const { root, cacheDir } = this.#settings;
    const code = programHash(root).site;
    const own = new CachedFacts(join(cacheDir, 'dev'), code);
    return { code, built: new Store(cacheDir, CACHES.plan), own };
  }
}

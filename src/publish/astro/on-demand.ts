/**
 * A list of static paths that is empty, but finds the one that Astro's dev server is looking for. Astro keeps what `getStaticPaths` of a
 * route returns, with a table of it by path, from which it takes the path of each request (`keyed` in `core/render/route-cache.js`); here
 * the table asks the site as it is now. Otherwise the first article would wait for the props of all, and so would each after an edit.
 */
export function onDemand<T>(find: (path: string) => T | undefined): T[] {
  const table = { get: find, set: () => undefined };
  // Astro replaces the table with one of the list's entries, of which there are none.
  return Object.defineProperty<T[]>([], 'keyed', { get: () => table, set: () => undefined });
}

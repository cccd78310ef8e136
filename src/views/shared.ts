/**
 * Objects that stand in the props of many pages, such as a card. Whoever hashes props needs to look at each only once, so
 * nobody may change one after it is shared.
 */
const shared = new WeakSet<object>();

export function share<T extends object>(value: T): T {
  shared.add(value);
  return value;
}

export const isShared = (value: object): boolean => shared.has(value);

import { hash } from 'node:crypto';
import { jsonWithReferences } from './shared.ts';

/**
 * An object that many pages share is hashed once and stands in the others by its hash (a Merkle tree), so that 50,000 lists of
 * fifteen cards cost little more than 50,000 cards.
 */
const known = new WeakMap<object, string>();

/** A hash of a value as its JSON: 32 hexadecimal digits. Keys count in their order, which is the code's. */
export const digestOf = (value: unknown): string =>
  hash('sha256', jsonWithReferences(value, reference)).slice(0, 32);

/** What stands for a shared object in the JSON of others: the hash of its own. */
export function reference(value: object): string {
  let found = known.get(value);
  if (found === undefined) {
    found = `#${digestOf({ ...value })}`;
    known.set(value, found);
  }
  return found;
}

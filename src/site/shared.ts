/** Stands in for an object in JSON; undefined while JSON is to hold the object itself. */
let referenceOf: ((value: object) => string) | undefined;

const prototype = {
  toJSON(this: object): unknown {
    return referenceOf ? referenceOf(this) : { ...this };
  },
};

/**
 * An object that stands in the props of many pages, such as a card. Whoever hashes props needs to look at each only once, so
 * nobody may change one after it is shared.
 */
export function share<T extends object>(value: T): T {
  return Object.assign(Object.create(prototype) as T, value);
}

/** The JSON of a value in which a reference stands for each shared object. */
export function jsonWithReferences(value: unknown, reference: (value: object) => string): string {
  const before = referenceOf;
  referenceOf = reference;
  try {
    return JSON.stringify(value);
  } finally {
    referenceOf = before;
  }
}

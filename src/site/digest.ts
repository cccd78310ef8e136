import { hash } from 'node:crypto';

/** A hash of a value's JSON: 32 hexadecimal digits. The order of properties matters; the code fixes it. */
export const digestOf = (value: unknown): string => hash('sha256', JSON.stringify(value)).slice(0, 32);

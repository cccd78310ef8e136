import type { Mapping } from './mapping.ts';

/** The address of a file by the patterns of the mapping, whose groups are `$1` and so on. */
export function mappedAddress(name: string, { addresses }: Pick<Mapping, 'addresses'>): string | undefined {
  for (const { file, address } of addresses) {
    const found = new RegExp(file, 'u').exec(name);
    if (found) return address.replace(/\$(\d)/g, (_all, group: string) => found[Number(group)] ?? '');
  }
  return undefined;
}

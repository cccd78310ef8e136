import type { FilterKind, SliceRows } from '../../search/index-format.ts';

/** The slugs of an article's terms of a kind. */
export const termsIn = ({ filters, terms }: SliceRows, row: number, kind: FilterKind): string[] =>
  (filters[kind][row] ?? []).map((position) => terms[kind][position] as string);

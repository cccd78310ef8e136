import { jsonValues } from '../json-values.ts';
import type { Report } from '../post.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** A resource object, as the JSON:API specification and Drupal's module define it. */
export interface Resource {
  /** `node--article`, `taxonomy_term--tags`. */
  type: string;
  id: string;
  attributes: Fields;
  /** The resources that each field refers to. */
  relationships: ReadonlyMap<string, readonly Reference[]>;
}

export interface Reference {
  type: string;
  id: string;
  /** What a node says about the resource: the alternative text of a picture. */
  meta: Fields;
}

export const stringOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
export const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? (value as unknown[]) : value === null || value === undefined ? [] : [value];

/** Reads the resources of a document with one or many of them. */
export async function* resourcesIn(
  file: string,
  report: Report,
): AsyncGenerator<{ resource: Resource; isIncluded: boolean }> {
  // A document about one resource has its members where others have a list.
  const single: Record<string, unknown> = {};
  for await (const { value, path } of jsonValues(file, ['$.data.*', '$.included.*'], report)) {
    const [list, key] = path;
    const resource = typeof key === 'number' ? resourceOf(fieldsOf(value)) : undefined;
    if (resource) yield { resource, isIncluded: list === 'included' };
    if (typeof key === 'string') single[key] = value;
  }
  const resource = resourceOf(single);
  if (resource) yield { resource, isIncluded: false };
}

function resourceOf({ type, id, attributes, relationships }: Fields): Resource | undefined {
  if (typeof type !== 'string' || typeof id !== 'string') return undefined;
  const related = Object.entries(fieldsOf(relationships)).map(
    ([name, relation]) => [name, referencesOf(fieldsOf(relation)['data'])] as const,
  );
  return { type, id, attributes: fieldsOf(attributes), relationships: new Map(related) };
}

const referencesOf = (data: unknown): Reference[] =>
  listOf(data)
    .map(fieldsOf)
    .map(({ type, id, meta }) => ({ type: stringOf(type), id: stringOf(id), meta: fieldsOf(meta) }))
    .filter(({ id }) => id !== '' && id !== 'missing');

/** Resources that nodes refer to, by their entity type and id: `media--image` is of the type `media`. */
export class Resources {
  readonly #all = new Map<string, Resource>();

  add(resource: Resource): void {
    this.#all.set(keyOf(resource), resource);
  }

  get = (reference: Pick<Reference, 'type' | 'id'>): Resource | undefined => this.#all.get(keyOf(reference));

  related(
    { relationships }: Resource,
    field: string,
  ): { reference: Reference; resource: Resource | undefined }[] {
    return (relationships.get(field) ?? []).map((reference) => ({
      reference,
      resource: this.get(reference),
    }));
  }
}

const keyOf = ({ type, id }: Pick<Reference, 'type' | 'id'>): string => `${type.replace(/--.*$/, '')} ${id}`;

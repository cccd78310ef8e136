import { jsonValues } from '../json-values.ts';
import type { Report } from '../post.ts';
import type { ReadProgress } from '../read-progress.ts';

/** A row of a table of the export: an untrusted JSON object. */
export type Row = Readonly<Record<string, unknown>>;

export const stringOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';

/** Reads the rows of all tables. The export has them below `db`, except for those of Ghost's oldest versions. */
export async function* tableRows(
  file: string,
  report: Report,
  progress?: ReadProgress,
): AsyncGenerator<{ table: string; row: Row }> {
  for await (const { value, path } of jsonValues(file, ['$.db.*.data.*.*', '$.data.*.*'], report, progress))
    if (typeof value === 'object' && value !== null)
      yield { table: stringOf(path.at(-2)), row: value as Row };
}

export interface Tag {
  name: string;
  /** Ghost never shows internal tags, whose names begin with `#`. */
  isInternal: boolean;
}

/** What the tables besides `posts` say about posts, by their ids. */
export class GhostTables {
  readonly meta = new Map<string, Row>();
  readonly #tags = new Map<string, Tag>();
  readonly #users = new Map<string, string>();
  readonly #tagsOf = new Map<string, Link[]>();
  readonly #authorsOf = new Map<string, Link[]>();

  add(table: string, row: Row): void {
    const id = stringOf(row['id']);
    const name = stringOf(row['name']).trim();
    if (table === 'tags')
      this.#tags.set(id, { name, isInternal: row['visibility'] === 'internal' || name.startsWith('#') });
    else if (table === 'users') this.#users.set(id, name);
    else if (table === 'posts_tags') addLink(this.#tagsOf, row, 'tag_id');
    else if (table === 'posts_authors') addLink(this.#authorsOf, row, 'author_id');
    else if (table === 'posts_meta') this.meta.set(stringOf(row['post_id']), row);
  }

  /** In their order: the first is the primary tag. */
  tagsOf = (post: string): Tag[] => linked(this.#tagsOf.get(post), this.#tags);

  /** Posts before Ghost 1.22 have one author, in the post itself. */
  authorsOf(post: string, onlyAuthor: string): string[] {
    const names = linked(this.#authorsOf.get(post), this.#users);
    return names.length > 0 ? names : linked([{ id: onlyAuthor, order: 0 }], this.#users);
  }
}

interface Link {
  id: string;
  order: number;
}

function addLink(links: Map<string, Link[]>, row: Row, column: string): void {
  const post = stringOf(row['post_id']);
  const link = { id: stringOf(row[column]), order: Number(row['sort_order']) || 0 };
  links.set(post, [...(links.get(post) ?? []), link]);
}

const linked = <T>(links: readonly Link[] = [], table: ReadonlyMap<string, T>): T[] =>
  [...links]
    .sort((a, b) => a.order - b.order)
    .map(({ id }) => table.get(id))
    .filter((found) => found !== undefined);

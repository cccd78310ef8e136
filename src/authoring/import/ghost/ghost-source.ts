import { basename } from 'node:path';
import { creditOfCaption } from '../text/credit-of-caption.ts';
import { type DateReading, type PostDate, postDate } from '../text/dates.ts';
import { plainText } from '../text/html-text.ts';
import type { Mapping } from '../mapping.ts';
import { mappedOwn, ownTexts } from '../own-fields.ts';
import { emptyPost, type Post, type PostImage, type Report, type Source, type SourceLoss } from '../post.ts';
import { ReadProgress } from '../read-progress.ts';
import { ghostBody } from './ghost-body.ts';
import { GhostTables, type Row, stringOf, tableRows } from './ghost-tables.ts';

/** Stands for the site's address in texts and fields. */
const PLACEHOLDER = /__GHOST_URL__/g;

const STATUS: Readonly<Record<string, Post['status']>> = {
  published: 'published',
  scheduled: 'scheduled',
  draft: 'draft',
  sent: 'draft',
};

/**
 * Ghost's export (Settings, Export content), of its versions 0.5 to 6. It is read as a stream, once for the tables that posts refer to,
 * and then for the posts.
 */
export class GhostSource implements Source {
  readonly progress: ReadProgress;
  readonly #files: readonly string[];
  readonly #mapping: Mapping;
  /** The old site without a slash at its end; empty if it is not known. */
  readonly #site: string;

  constructor(files: readonly string[], mapping: Mapping) {
    [this.#files, this.#mapping] = [files, mapping];
    this.progress = new ReadProgress(files, 'bytes');
    this.#site = (mapping.origin ?? '').replace(/\/+$/, '');
  }

  origin = (): string | undefined => undefined;
  attachment = (): PostImage | undefined => undefined;

  async *posts(report: Report): AsyncGenerator<Post> {
    this.progress.done = 0;
    for (const file of this.#files) {
      const tables = new GhostTables();
      for await (const { table, row } of tableRows(file, report)) tables.add(table, row);
      // The first pass has already reported what cannot be read.
      for await (const { table, row } of tableRows(file, () => undefined, this.progress))
        if (table === 'posts') yield this.#post(row, tables, basename(file), report);
    }
  }

  #post(row: Row, tables: GhostTables, file: string, report: Report): Post {
    const get = (field: string): string => stringOf(row[field]).replace(PLACEHOLDER, this.#site).trim();
    const id = get('id');
    const losses: SourceLoss[] = [];
    const place = `${file}#${get('slug') || id}`;
    const isPublic = ['', 'public'].includes(get('visibility')) && get('status') !== 'sent';
    if (!isPublic)
      losses.push({
        kind: 'not-public',
        what: get('status') === 'sent' ? 'sent' : get('visibility'),
        example: '',
      });
    const tags = tables.tagsOf(id).filter(({ name, isInternal }) => {
      const isKept = !isInternal || Object.hasOwn(this.#mapping.terms, name);
      if (!isKept) losses.push({ kind: 'unmapped-term', what: name, example: '' });
      return isKept;
    });
    const text = (field: string): string => plainText(get(field));
    return {
      ...emptyPost(get('uuid') || id, place),
      kind: get('type') || (Number(row['page']) === 1 || row['page'] === true ? 'page' : 'post'),
      status: isPublic ? (STATUS[get('status')] ?? 'none') : 'draft',
      title: text('title'),
      ...dateOf(row, this.#mapping),
      name: get('slug'),
      language: get('locale'),
      teaser: text('custom_excerpt'),
      body: ghostBody(row, get, losses, () => {
        report('malformed', 'lexical/mobiledoc', place);
      }),
      tags: tags.map(({ name }) => name),
      authors: tables.authorsOf(id, get('author_id')),
      own: mappedOwn(this.#mapping.fields, (field) => ownTexts(row[field]).map(plainText)),
      addresses: this.#addressesOf(get, losses),
      image: this.#imageOf(get, tables.meta.get(id)),
      losses,
    };
  }

  /** Ghost's default address is the slug; other routes are for `legacy` in the mapping. */
  #addressesOf(get: (field: string) => string, losses: SourceLoss[]): string[] {
    const own = `${this.#site}/${get('slug')}/`;
    const canonical = get('canonical_url');
    if (canonical === '') return [own];
    const isOwn = canonical.startsWith('/') || (this.#site !== '' && canonical.startsWith(`${this.#site}/`));
    if (!isOwn) losses.push({ kind: 'foreign-canonical', what: canonical, example: '' });
    return isOwn ? [own, canonical] : [own];
  }

  #imageOf(get: (field: string) => string, meta: Row | undefined): PostImage | undefined {
    const src = get('feature_image') || get('image');
    if (src === '') return undefined;
    const text = (field: string): string => get(field) || stringOf(meta?.[field]);
    return {
      ...{ src, alt: plainText(text('feature_image_alt')), title: '' },
      ...creditOfCaption(plainText(text('feature_image_caption'))),
    };
  }
}

/** A date in UTC as text, or in milliseconds in Ghost's oldest exports. Drafts have the day of their last change. */
function dateOf(row: Row, reading: DateReading): PostDate {
  const dates = ['published_at', 'updated_at', 'created_at'].map((field) => row[field]);
  const [found] = dates.filter((value) => value !== null && value !== undefined && value !== '');
  return postDate(typeof found === 'number' ? String(found) : utc(stringOf(found)), reading);
}

/** Ghost writes some dates without their zone: `2019-05-04 10:30:00`. */
const utc = (date: string): string =>
  /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d(?::\d\d(?:\.\d+)?)?$/.test(date) ? `${date.replace(' ', 'T')}Z` : date;

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Element, Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { rehype } from 'rehype';
import { postDate } from './dates.ts';
import { htmlOf, plainText, textOf } from './html-text.ts';
import { ImportError } from './import-error.ts';
import type { Mapping } from './mapping.ts';
import { mappedOwn } from './own-fields.ts';
import { emptyPost, type Post, type PostImage, type Report, type Source } from './post.ts';
import { ReadProgress } from './read-progress.ts';
import { decodeText } from './text-encoding.ts';

const reader = rehype().freeze();
/** Bytes of one page; a larger file is not an article. */
const PAGE_LIMIT = 20_000_000;
const NEEDED = ['title', 'date', 'body'];

/** Folders of HTML pages, read with the mapping's CSS selectors. `date@datetime` reads an attribute. */
export class HtmlSource implements Source {
  readonly progress: ReadProgress;
  readonly #files: readonly { file: string; name: string }[];
  readonly #mapping: Mapping;
  readonly #selectors: Readonly<Record<string, string>>;

  constructor(paths: readonly string[], mapping: Mapping, mappingFile: string) {
    const selectors = mapping.selectors ?? {};
    if (NEEDED.some((name) => selectors[name] === undefined))
      throw new ImportError('noSelector', { file: mappingFile, name: 'selectors' });
    this.#selectors = selectors;
    this.#mapping = mapping;
    this.#files = paths.flatMap(pagesBelow);
    this.progress = new ReadProgress(
      this.#files.map(({ file }) => file),
      'files',
    );
  }

  origin = (): string | undefined => undefined;
  attachment = (): PostImage | undefined => undefined;

  // A page is read when its turn comes, so that memory does not grow with their number.
  // eslint-disable-next-line @typescript-eslint/require-await
  async *posts(report: Report): AsyncGenerator<Post> {
    this.progress.done = 0;
    for (const { file, name } of this.#files) {
      this.progress.done++;
      if (statSync(file).size > PAGE_LIMIT) report('too-large', name, name);
      else yield this.#post(file, name, report);
    }
  }

  #post(file: string, name: string, report: Report): Post {
    const { text, found } = decodeText(readFileSync(file));
    if (found !== undefined) report('encoding', found, name);
    const tree: Root = reader.parse(text);
    const get = (field: string): string => valueOf(tree, this.#selectors[field]);
    const list = (field: string): string[] => valuesOf(tree, this.#selectors[field]);
    const address = this.#addressOf(name);
    const image = list('image')[0];
    return {
      ...emptyPost(name, name),
      title: get('title'),
      kicker: get('kicker'),
      ...postDate(get('date'), this.#mapping),
      name: nameOf(address ?? name),
      id: Number(/\d{2,}/.exec(get('id'))?.[0]) || undefined,
      teaser: get('teaser'),
      body: bodyOf(tree, this.#selectors['body'] as string),
      categories: list('category'),
      tags: list('tags'),
      authors: list('authors'),
      source: get('source'),
      own: mappedOwn(this.#mapping.fields, (selector) => valuesOf(tree, selector)),
      addresses: [...(address === undefined ? [] : [address]), ...list('address')],
      image: image === undefined ? undefined : { ...NO_IMAGE, src: image, alt: get('imageAlt') },
      languages: valuesOf(tree, 'html[lang]@lang'),
    };
  }

  #addressOf(name: string): string | undefined {
    for (const { file, address } of this.#mapping.addresses) {
      const found = new RegExp(file, 'u').exec(name);
      if (found) return address.replace(/\$(\d)/g, (_all, group: string) => found[Number(group)] ?? '');
    }
    return undefined;
  }
}

const NO_IMAGE: PostImage = { src: '', alt: '', title: '', caption: '', credit: '' };

/** The pages in a folder, sorted, by their relative paths; a file by its own name. */
function pagesBelow(path: string): { file: string; name: string }[] {
  if (statSync(path).isFile()) return [{ file: path, name: relative(join(path, '..'), path) }];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.x?html?$/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({ file, name: relative(path, file) }));
}

/** The last meaningful segment: `meldung_33697` of `meldung_33697.html`, `slug` of `slug/index.html`. */
function nameOf(address: string): string {
  const parts = address
    .replace(/(?:\/index)?\.\w{2,5}$/, '')
    .split('/')
    .filter((part) => part !== '');
  return parts.at(-1) ?? '';
}

function valuesOf(tree: Root, selector: string | undefined): string[] {
  if (selector === undefined) return [];
  const [css, attribute] = selector.split('@') as [string, string?];
  return selectAll(css, tree)
    .map((found) => (attribute === undefined ? textOf(found) : attributeOf(found, attribute)))
    .map((value) => plainText(value))
    .filter((value) => value !== '');
}

const valueOf = (tree: Root, selector: string | undefined): string => valuesOf(tree, selector)[0] ?? '';

const bodyOf = (tree: Root, selector: string): string => {
  const found = select(selector, tree);
  return found ? htmlOf({ type: 'root', children: found.children }) : '';
};

/** hast names properties like the DOM: `datetime` is `dateTime`. */
function attributeOf({ properties }: Element, attribute: string): string {
  const wanted = attribute.toLowerCase().replaceAll('-', '');
  const found = Object.entries(properties).find(([name]) => name.toLowerCase() === wanted)?.[1];
  return Array.isArray(found) ? found.join(' ') : found === undefined || found === null ? '' : String(found);
}

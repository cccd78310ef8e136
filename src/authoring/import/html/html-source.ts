import { readFileSync, statSync } from 'node:fs';
import type { Root } from 'hast';
import { select } from 'hast-util-select';
import { rehype } from 'rehype';
import type { DateReading } from '../text/dates.ts';
import { detached } from '../text/detached.ts';
import type { NamedFile } from '../files-below.ts';
import { attributeOf } from './css.ts';
import { addressOfFile, pageFiles } from './page-files.ts';
import type { PathPatterns } from '../path-patterns.ts';
import { type PageKind, pageKind } from './page-kind.ts';
import { type PageMapping, pageMapping } from './page-mapping.ts';
import { PageLinks } from './page-links.ts';
import { pageMetadata } from './page-metadata.ts';
import { PageIndex } from './page-index.ts';
import { type Page, type PageContext, pagePost } from './page-post.ts';
import { Repeated } from './repeated.ts';
import { countTails } from './site-name.ts';
import { structuredData } from './structured-data.ts';
import { isTooDeep } from './tree-depth.ts';
import type { Mapping } from '../mapping.ts';
import { emptyPost, type Post, type PostImage, type Report, type Source } from '../post.ts';
import { ReadProgress } from '../read-progress.ts';
import { decodeText } from '../text/text-encoding.ts';
import { decoded } from '../text/decoded.ts';

const reader = rehype().freeze();
/** Bytes of one page; a larger file is not an article. */
const PAGE_LIMIT = 20_000_000;

/**
 * Folders of HTML pages. Articles are told from lists and other pages, and read by what the pages say about themselves; CSS selectors of
 * the mapping go first.
 */
export class HtmlSource implements Source {
  /** Pictures of pages are beside them. */
  readonly folder: string | undefined;
  readonly progress: ReadProgress;
  readonly #files: readonly NamedFile[];
  readonly #mapping: PageMapping;
  readonly #reading: DateReading;
  /** Addresses of all pages. */
  readonly #paths: ReadonlySet<string>;
  readonly #repeated = new Repeated();
  #origin: string | undefined;
  #isCounted = false;

  constructor(
    paths: readonly string[],
    mapping: Mapping,
    mappingFile: string,
    patterns: Partial<PathPatterns> = {},
  ) {
    this.#mapping = pageMapping(mapping, mappingFile, patterns);
    this.#reading = mapping;
    this.folder = paths.find((path) => statSync(path).isDirectory());
    this.#files = pageFiles(paths, this.#mapping);
    this.progress = new ReadProgress(
      this.#files.map(({ file }) => file),
      'files',
    );
    this.#paths = new Set(this.#files.map(({ name }) => pathOf(addressOfFile(name))));
  }

  origin = (): string | undefined => this.#origin;
  attachment = (): PostImage | undefined => undefined;

  // A page is read when its turn comes, so that memory does not grow with their number.
  // eslint-disable-next-line @typescript-eslint/require-await
  async *posts(report: Report): AsyncGenerator<Post> {
    this.progress.done = 0;
    for (const { file, name } of this.#files) {
      this.progress.done++;
      const tree = treeOf(file, name, report);
      if (!tree) continue;
      const index = new PageIndex(tree);
      const page = { tree, name, page: index, data: structuredData(index) };
      const kind = this.#kindOf(page);
      if (!this.#isCounted) this.#count(page, kind);
      yield kind === 'post' ? pagePost(page, this.#context()) : { ...emptyPost(name, name), kind };
    }
    this.#isCounted = true;
  }

  /** A page on which the selectors find an article is one; on all others its own markup decides. */
  #kindOf({ tree, page, name, data }: Page): PageKind {
    const { article, selectors } = this.#mapping;
    const isThere = (selector: string | undefined): boolean =>
      selector !== undefined && select(selector.replace(/@[\w:-]+$/, ''), tree) !== undefined;
    if (article !== undefined) {
      const kind = isThere(article) ? 'post' : pageKind(page, name, data);
      return kind === 'post' && !isThere(article) ? 'page' : kind;
    }
    if (['title', 'date', 'body'].every((field) => isThere(selectors[field]))) return 'post';
    const kind = pageKind(page, name, data);
    return kind === 'post' && this.#isCopy(page, name) ? 'copy' : kind;
  }

  /** The page for printing, or for AMP: its canonical address is that of another page. */
  #isCopy(page: PageIndex, name: string): boolean {
    const [canonical] = page.all('rel=canonical').map((link) => attributeOf(link, 'href'));
    if (canonical === undefined) return false;
    const links = new PageLinks(page, name, () => undefined);
    const path = pathOf(links.resolve(canonical));
    return path !== pathOf(addressOfFile(name)) && this.#paths.has(path);
  }

  #context = (): PageContext => ({
    ...{ mapping: this.#mapping, repeated: this.#repeated, reading: this.#reading },
  });

  /** Titles of all pages share the name of the site; descriptions and pictures count on articles only. */
  #count({ page, data }: Page, kind: PageKind): void {
    countTails(page.texts('head title')[0] ?? '', this.#repeated);
    if (kind !== 'post') return;
    const { description, image, addresses } = pageMetadata(page, data, this.#context());
    // The first canonical address names the old site.
    const [canonical = ''] = addresses;
    if (URL.canParse(canonical)) this.#origin ??= detached(new URL(canonical).origin);
    this.#repeated.count(description);
    this.#repeated.count(image?.src ?? '');
  }
}

/** The path of an address without a slash at its end, decoded. */
function pathOf(address: string): string {
  const path = address.replace(/^[a-z]+:\/\/[^/]*/i, '').replace(/[?#].*$/, '');
  return decoded(path).replace(/\/$/, '');
}

function treeOf(file: string, name: string, report: Report): Root | undefined {
  if (statSync(file).size > PAGE_LIMIT) {
    report('too-large', name, name);
    return undefined;
  }
  const { text, found } = decodeText(readFileSync(file));
  if (found !== undefined) report('encoding', found, name);
  const tree = parsed(text);
  if (tree && !isTooDeep(tree)) return tree;
  report('malformed', 'elements nested too deeply', name);
  return undefined;
}

/** The parser calls itself once a level; undefined if a page has more than there is room for. */
function parsed(text: string): Root | undefined {
  try {
    return reader.parse(text);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

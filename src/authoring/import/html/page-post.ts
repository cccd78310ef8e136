import { basename } from 'node:path/posix';
import type { Root } from 'hast';
import { selectAll } from 'hast-util-select';
import type { DateReading } from '../text/dates.ts';
import { plainText, textOf } from '../text/html-text.ts';
import { mappedOwn } from '../own-fields.ts';
import { emptyPost, type Post, type PostImage, type SourceLoss } from '../post.ts';
import { renderedHtml } from '../body/rendered-html.ts';
import { writtenExcerpt } from '../text/excerpt.ts';
import { attributeOf, valueOf, valuesOf } from './css.ts';
import { pageBody } from './page-body.ts';
import { addressOfFile } from './page-files.ts';
import type { PageIndex } from './page-index.ts';
import { PageLinks } from './page-links.ts';
import type { PageMapping } from './page-mapping.ts';
import { firstDate, pageMetadata } from './page-metadata.ts';
import type { Repeated } from './repeated.ts';
import type { StructuredData } from './structured-data.ts';

/** A page, as it was read. */
export interface Page {
  /** Its path below the folder. */
  name: string;
  tree: Root;
  page: PageIndex;
  data: StructuredData;
}

/** What all pages of a folder share. */
export interface PageContext {
  mapping: PageMapping;
  /** Descriptions and pictures that the site gives to several pages. */
  repeated: Repeated;
  reading: DateReading;
}

/** The post on a page: first by the mapping's selectors, then by what the page says about itself. Takes the tree apart. */
export function pagePost(
  { tree, page, name, data }: Page,
  { mapping, repeated, reading }: PageContext,
): Post {
  const { selectors } = mapping;
  const metadata = pageMetadata(page, data, { repeated, reading });
  const get = (field: string): string => valueOf(tree, selectors[field]);
  const list = (field: string, found: readonly string[] = []): readonly string[] =>
    selectors[field] === undefined ? found : valuesOf(tree, selectors[field]);
  const title = get('title') || metadata.title;
  const address = pageAddress(name, mapping);
  const losses: SourceLoss[] = [];
  const links = new PageLinks(page, name, (path) => pageAddress(path, mapping));
  const post = {
    ...emptyPost(name, name),
    ...{ title, kicker: get('kicker'), source: get('source'), name: nameOf(address ?? name), losses },
    ...firstDate([get('date'), metadata.date.dateText, dateInPath(name)], reading),
    id: Number(/\d{2,}/.exec(get('id'))?.[0]) || undefined,
    categories: list('category', metadata.categories),
    tags: list('tags', metadata.tags),
    authors: list('authors', metadata.authors),
    own: mappedOwn(mapping.fields, (selector) => valuesOf(tree, selector)),
    languages: page.texts('html@lang'),
    addresses: [...(address === undefined ? [] : [address]), ...list('address', metadata.addresses)],
  };
  const [teaser, [image]] = [get('teaser'), list('image')];
  const alt = get('imageAlt');
  const body = pageBody(tree, page, title, { body: selectors['body'], remove: mapping.remove }, losses);
  links.resolveAll(body);
  const described = repeated.has(metadata.description) ? '' : metadata.description;
  const named = image === undefined ? undefined : { ...NO_IMAGE, src: image, alt };
  return {
    ...post,
    teaser: selectors['teaser'] === undefined ? writtenExcerpt(described, plainText(textOf(body))) : teaser,
    body: renderedHtml(body),
    image: leadOf(selectors['image'] === undefined ? metadata.image : named, body, links, repeated),
  };
}

const NO_IMAGE: PostImage = { src: '', alt: '', title: '', caption: '', credit: '' };

/** A page's lead picture, unless its text shows it, too, or the site gives it to several pages. */
function leadOf(
  image: PostImage | undefined,
  body: Root,
  links: PageLinks,
  repeated: Repeated,
): PostImage | undefined {
  if (!image || repeated.has(image.src)) return undefined;
  const src = links.resolve(image.src);
  const shown = selectAll('img', body).map((img) => basename(attributeOf(img, 'src')));
  return shown.includes(basename(src)) ? undefined : { ...image, src };
}

/** The path of a file is its address, unless the mapping has patterns for addresses. */
function pageAddress(name: string, { addresses }: PageMapping): string | undefined {
  if (addresses.length === 0) return addressOfFile(name);
  for (const { file, address } of addresses) {
    const found = new RegExp(file, 'u').exec(name);
    if (found) return address.replace(/\$(\d)/g, (_all, group: string) => found[Number(group)] ?? '');
  }
  return undefined;
}

/** Addresses such as `/2019/05/04/rat-tagt/` have the date. */
const dateInPath = (name: string): string =>
  /(?:^|\/)((?:19|20)\d\d[/-]\d\d[/-]\d\d)(?=[/-])/.exec(name)?.[1]?.replaceAll('/', '-') ?? '';

/** The last meaningful segment: `meldung_33697` of `meldung_33697.html`, `slug` of `slug/index.html`. */
function nameOf(address: string): string {
  const parts = address
    .replace(/(?:\/index)?\.\w{2,5}$/, '')
    .split('/')
    .filter((part) => part !== '');
  return parts.at(-1) ?? '';
}

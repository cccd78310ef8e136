import { postDate } from '../text/dates.ts';
import { plainText } from '../text/html-text.ts';
import type { Mapping } from '../mapping.ts';
import { mappedOwn, ownTexts } from '../own-fields.ts';
import { emptyPost, type Post } from '../post.ts';
import { addressesOf, dateOf, fieldAt, imageOf, textOf } from './field-values.ts';
import type { Fields } from './fields.ts';
import { namedFile, type NamedFile } from './file-name.ts';
import { mappedAddress } from '../mapped-address.ts';
import { languagesOf, type OldSite } from './old-site.ts';
import { oldAddresses, sectionsOf } from './post-addresses.ts';
import { excerptOf, headingOf, plainMarkdown, PostFields } from './post-fields.ts';
import { statusOf } from './post-status.ts';
import { referenceTo } from './references.ts';

/** What posts are read with. */
export interface Reading {
  site: OldSite;
  /** The path of the text in the project. */
  path: string;
  mapping: Mapping;
  /** The time of the import. */
  now: number;
  format: Post['format'];
}

/** A text with its fields as a post. `name` is its path in the archive. */
export function markdownPost(name: string, fields: Fields, body: string, reading: Reading) {
  const { site, mapping, now, path, format } = reading;
  const found = new PostFields(fields, mapping, site.generator);
  const file = namedFile(path, languagesOf(site));
  const dates = found.all('date').map((value) => dateOf(value, mapping));
  const dated = dates.find((each) => each.date !== '') ?? postDate(file.date, mapping);
  const { date } = dated;
  const title = plainText(textOf(found.all('title')[0])) || headingOf(body) || nameAsTitle(file, site);
  const categories = [...new Set([...foldersAbovePosts(name), ...found.terms('category')])];
  const { status, hasExpired } = statusOf(fields, name, date, { now, reading: mapping });
  const sections = sectionsOf(file, site);
  const parts = { ...{ fields, date, title, categories, file, sections }, generator: site.generator };
  const template = mappedAddress(name, mapping) ?? mapping.permalink;
  const post: Post = {
    ...emptyPost(name, name),
    ...{ ...dated, status, title, categories, format, body: body.trimEnd() },
    kind: isPage(fields, name) ? 'page' : 'post',
    kicker: plainText(textOf(found.all('kicker')[0])),
    name: textOf(fieldAt(fields, 'slug')) || file.slug,
    id: Number(/^\d{1,9}$/.exec(textOf(found.all('id')[0]))?.[0]) || undefined,
    teaser:
      found
        .all('teaser')
        .map((value) => plainMarkdown(textOf(value)))
        .find(Boolean) ?? excerptOf(body),
    tags: found.terms('tags'),
    authors: found.terms('authors'),
    source: plainText(textOf(found.all('source')[0])),
    own: mappedOwn(mapping.fields, (field) => ownTexts(fieldAt(fields, field)).map(plainText)),
    addresses: [
      ...new Set([...oldAddresses(parts, site, template), ...found.all('address').flatMap(addressesOf)]),
    ],
    language: textOf(fieldAt(fields, 'language', 'lang', 'locale')) || file.language,
    references: [referenceTo(name)],
    image: imageOf(fields),
  };
  return { post, hasExpired };
}

/** Jekyll takes the folders above `_posts` for categories, except that of the sources. */
function foldersAbovePosts(name: string): string[] {
  const [above] = name.split(/(?:^|\/)_posts\//);
  return above === undefined || above === name
    ? []
    : above.split('/').filter((folder) => !/^(?:|app|src|source|docs)$/.test(folder));
}

/** Jekyll makes a headline of the name of the file. */
function nameAsTitle({ slug }: NamedFile, { generator }: OldSite): string {
  if (generator !== 'jekyll') return '';
  const words = slug.replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Pages and lists are no articles. */
const isPage = (fields: Fields, name: string): boolean =>
  /(?:^|\/)_index\.[^/]*$/.test(name) ||
  (!/(?:^|\/)_(?:posts|drafts)\//.test(name) && /^page$/i.test(textOf(fieldAt(fields, 'layout', 'type'))));

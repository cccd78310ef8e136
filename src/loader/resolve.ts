import type { Article, ArticleImage, UnshownPicture } from '../archive/article.ts';
import { monthOf } from '../archive/date.ts';
import { type Frontmatter, PLAIN_FIELDS, type PlainField } from '../archive/fields.ts';
import { diagnostic, type Diagnostic, type Locate, type Place } from '../archive/diagnostic.ts';
import { formatOf, type Entry } from './entry.ts';
import type { Picture } from '../archive/picture.ts';
import { normalizePath } from '../archive/normalize-path.ts';
import { namedFile, type PictureProbe } from './picture-probe.ts';
import { isSlug, nameFrom } from '../archive/slug.ts';
import { articleUrl } from '../archive/urls.ts';
import type { Vocabularies } from '../archive/vocabularies.ts';
import type { Vocabulary } from '../archive/vocabulary.ts';

/** Turns a valid entry into an article: terms become slugs, pictures are measured, and the file's path gives the URL. */
export async function resolveArticle(
  file: string,
  hash: string,
  entry: Entry,
  vocabularies: Vocabularies,
  probe: PictureProbe,
  locate: Locate,
): Promise<Article | Diagnostic[]> {
  const { data } = entry;
  const diagnostics: Diagnostic[] = [];
  const term = (field: string, name: string, vocabulary: Vocabulary, path: PropertyKey[]): string => {
    const match = vocabulary.named(name);
    if (match) return match.slug;
    const params = {
      field,
      value: name,
      vocabulary: vocabulary.file,
      suggestion: vocabulary.suggestion(name),
    };
    diagnostics.push(diagnostic(locate(path), 'unknown-term', params));
    return '';
  };
  const terms = (field: 'region' | 'topics' | 'authors', vocabulary: Vocabulary): string[] => [
    ...new Set(data[field].map((name, index) => term(field, name, vocabulary, [field, index]))),
  ];
  const [month, name] = checkPath(file, data.date, locate, diagnostics);
  const unshown: UnshownPicture[] = [];
  const pictureOf = async (src: string, place: () => Place): Promise<Picture | undefined> => {
    const found = await probe.find(file, src, place);
    if (!('rule' in found)) return found;
    if (probe.leavesOut(found)) unshown.push({ src, file: namedFile(file, src), problem: found });
    else diagnostics.push(found);
    return undefined;
  };
  const bodyPictures: Record<string, Picture> = {};
  for (const { src, line, column } of entry.images) {
    const picture = await pictureOf(src, () => ({ file, line: line + entry.bodyOffset, column }));
    if (picture) bodyPictures[src] = picture;
  }
  const { image } = data;
  const lead = image && (await pictureOf(image.src, () => locate(['image', 'src'])));
  const url = articleUrl(month, name);
  const article: Article = {
    file,
    format: formatOf(file),
    hash,
    bodyStart: entry.bodyStart,
    url,
    ...plainValues(data),
    regions: terms('region', vocabularies.regions),
    category: term('category', data.category, vocabularies.categories, ['category']),
    type:
      data.type === undefined
        ? vocabularies.defaultType
        : term('type', data.type, vocabularies.types, ['type']),
    topics: terms('topics', vocabularies.topics),
    authors: terms('authors', vocabularies.authors),
    ...optional('own', entry.own),
    bodyPictures,
    words: entry.words,
    ...optional('opensWithTeaser', entry.opensWithTeaser),
    links: entry.links,
    ...optional('firstUrl', data.id === undefined ? firstUrl(data.aliases, url) : undefined),
    ...(image && lead && { image: articleImage(image, lead) }),
    ...(unshown.length > 0 && { unshown }),
  };
  return diagnostics.length > 0 ? diagnostics : article;
}

/** An address in the form of `articleUrl`, normalized by `normalizePath`. */
const ARTICLE_URL = /^\/\d{4}\/\d{2}\/(?=[^/]*[a-z])[a-z0-9-]+$/;

/** Aliases are oldest first, including the current address if the article returned to it. */
function firstUrl(aliases: readonly string[], url: string): string | undefined {
  const first = aliases.map(normalizePath).find((path) => ARTICLE_URL.test(path));
  return first === undefined || `${first}/` === url ? undefined : `${first}/`;
}

/** The values that an article keeps unchanged. */
function plainValues(data: Frontmatter): Pick<Frontmatter, PlainField> {
  const values: Record<string, unknown> = {};
  for (const name of PLAIN_FIELDS) if (data[name] !== undefined) values[name] = data[name];
  return values as Pick<Frontmatter, PlainField>;
}

function optional<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, V>);
}

/** The month and name from the path. The folder must match the date, and the name must be a slug that cannot be a day. */
function checkPath(file: string, date: string, locate: Locate, diagnostics: Diagnostic[]): [string, string] {
  const expected = monthOf(date);
  const parts = file.split('/');
  const folder = parts.slice(1, -1).join('-');
  const base = parts.at(-1) as string;
  const name = base.replace(/\.mdx?$/i, '');
  const ending = base.slice(name.length).toLowerCase();
  if (folder !== expected) {
    diagnostics.push(
      diagnostic(locate(['date']), 'wrong-folder', {
        date,
        expected: `articles/${expected.replace('-', '/')}/`,
      }),
    );
  }
  if (!isSlug(name) || !/[a-z]/.test(name) || !base.endsWith(ending)) {
    const expected = `${nameFrom(name)}${ending}`;
    diagnostics.push(diagnostic({ file, line: 1, column: 1 }, 'file-name', { expected }));
  }
  return [expected, name];
}

const articleImage = (
  { alt, credit, caption, focus }: NonNullable<Frontmatter['image']>,
  picture: Picture,
): ArticleImage => ({
  picture: { ...picture, ...optional('focus', focus) },
  alt,
  credit,
  ...optional('caption', caption),
});

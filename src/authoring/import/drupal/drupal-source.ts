import { postDate } from '../text/dates.ts';
import { filesBelow, type NamedFile } from '../files-below.ts';
import { plainText } from '../text/html-text.ts';
import type { Mapping } from '../mapping.ts';
import { mappedOwn, ownTexts } from '../own-fields.ts';
import { emptyPost, type Post, type PostImage, type Report, type Source, type SourceLoss } from '../post.ts';
import { ReadProgress } from '../read-progress.ts';
import { DrupalBody, fieldHtml } from './drupal-body.ts';
import { pictureOf } from './drupal-picture.ts';
import { fieldsOf, type Resource, Resources, resourcesIn, stringOf } from './resources.ts';

/** The node types that Drupal's profiles and newsrooms use for articles; all others keep their name as kind. */
const POST_TYPES = /^(?:article|news|blog|blog_post|story|press_release|meldung|nachricht|beitrag)$/;

/** Fields by the names that Drupal gives them; `columns` of the mapping names others. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  body: ['body', 'field_body', 'field_text', 'field_paragraphs', 'field_content', 'field_components'],
  teaser: ['field_teaser', 'field_summary', 'field_lead'],
  image: ['field_image', 'field_media_image', 'field_media', 'field_teaser_image'],
  authors: ['field_author', 'field_authors', 'uid'],
};

/**
 * Pages of Drupal's JSON:API that were saved as files: collections and single resources, with what they include. They are read twice,
 * since a file may refer to resources of later ones.
 */
export class DrupalSource implements Source {
  readonly progress: ReadProgress;
  readonly #files: readonly NamedFile[];
  readonly #mapping: Mapping;

  constructor(paths: readonly string[], mapping: Mapping) {
    this.#files = paths.flatMap((path) => filesBelow(path, /\.json$/i));
    this.#mapping = mapping;
    this.progress = new ReadProgress(
      this.#files.map(({ file }) => file),
      'files',
    );
  }

  origin = (): string | undefined => undefined;
  attachment = (): PostImage | undefined => undefined;

  async *posts(report: Report): AsyncGenerator<Post> {
    const resources = new Resources();
    for (const { file } of this.#files)
      for await (const { resource } of resourcesIn(file, report))
        if (!resource.type.startsWith('node--')) resources.add(resource);
    this.progress.done = 0;
    for (const { file, name } of this.#files) {
      for await (const { resource, isIncluded } of resourcesIn(file, () => undefined))
        if (resource.type.startsWith('node--') && !isIncluded) yield this.#post(resource, resources, name);
      this.progress.done++;
    }
  }

  #post(node: Resource, resources: Resources, file: string): Post {
    const { attributes } = node;
    const losses: SourceLoss[] = [];
    const id = Number(attributes['drupal_internal__nid'] ?? attributes['nid']) || undefined;
    const bundle = node.type.replace(/^node--/, '');
    const alias = stringOf(fieldsOf(attributes['path'])['alias']);
    const text = (value: unknown): string => plainText(fieldHtml(value));
    const [teaser = ''] = [
      fieldsOf(attributes['body'])['summary'],
      ...this.#fields('teaser').map((field) => attributes[field]),
    ].flatMap((value) => text(value) || []);
    return {
      ...emptyPost(`${node.type} ${node.id}`, `${file}#${id ?? node.id}`),
      kind: POST_TYPES.test(bundle) ? 'post' : bundle,
      status: attributes['status'] === false ? 'draft' : 'published',
      title: plainText(stringOf(attributes['title'])),
      kicker:
        this.#fields('kicker')
          .map((field) => text(attributes[field]))
          .find(Boolean) ?? '',
      // RFC 3339, or seconds since 1970 from old versions of the module.
      ...postDate(stringOf(attributes['published_at'] ?? attributes['created']), this.#mapping),
      name: alias.split('/').at(-1) ?? '',
      id,
      teaser,
      body: new DrupalBody(resources, losses).of(node, this.#fields('body')),
      tags: this.#terms(node, resources),
      authors: this.#authors(node, resources),
      own: mappedOwn(this.#mapping.fields, (field) => this.#texts(node, resources, field)),
      addresses: [alias, id === undefined ? '' : `/node/${id}`].filter((address) => address !== ''),
      image: this.#image(node, resources),
      losses,
    };
  }

  /** The names of the fields for a part of an article. */
  #fields(part: string): readonly string[] {
    const named = this.#mapping.columns?.[part];
    return named === undefined ? (FIELDS[part] ?? []) : named.split(/\s*,\s*/);
  }

  /** The terms of all vocabularies, in the order of the fields. */
  #terms(node: Resource, resources: Resources): string[] {
    const fields = [...node.relationships.keys()].filter((field) => field.startsWith('field_'));
    const terms = fields.flatMap((field) =>
      resources
        .related(node, field)
        .filter(({ reference }) => reference.type.startsWith('taxonomy_term--'))
        .map(({ resource }) => stringOf(resource?.attributes['name']).trim()),
    );
    return [...new Set(terms)].filter((name) => name !== '');
  }

  /** The first field that names anyone counts: an author field before the account that wrote the node. */
  #authors(node: Resource, resources: Resources): string[] {
    const names = this.#fields('authors').map((field) => this.#texts(node, resources, field));
    return names.find((each) => each.length > 0) ?? [];
  }

  /** The texts of a field: its own values, or the names of what it refers to. */
  #texts(node: Resource, resources: Resources, field: string): string[] {
    const value = node.attributes[field];
    const own = ownTexts(value).concat(fieldHtml(fieldsOf(value)));
    const named = resources.related(node, field).map(({ resource }) => {
      const { display_name, name, title } = resource?.attributes ?? {};
      return stringOf(display_name ?? name ?? title);
    });
    return [...own, ...named].map((each) => plainText(each)).filter((each) => each !== '');
  }

  #image(node: Resource, resources: Resources): PostImage | undefined {
    const references = this.#fields('image').flatMap((field) => node.relationships.get(field) ?? []);
    for (const reference of references) {
      const picture = pictureOf(reference, resources);
      if (picture) return picture;
    }
    // A file that the dump lacks is reported as a missing picture.
    const [missing] = references;
    return missing && { src: `${missing.type} ${missing.id}`, alt: '', title: '', caption: '', credit: '' };
  }
}

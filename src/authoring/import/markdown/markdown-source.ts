import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, relative, sep } from 'node:path';
import type { Mapping } from '../mapping.ts';
import type { Post, PostImage, Report, Source } from '../post.ts';
import type { PathPatterns } from '../path-patterns.ts';
import { ReadProgress } from '../read-progress.ts';
import { decodeText } from '../text/text-encoding.ts';
import type { BodyScope } from './body-scope.ts';
import { fieldAt, textOf } from './field-values.ts';
import { type Fields, splitFile } from './fields.ts';
import { headerFields } from './header-fields.ts';
import { markdownPost } from './markdown-post.ts';
import { type Generator, oldSiteOf, type OldSite } from './old-site.ts';
import { PictureFiles } from './picture-files.ts';
import { folderOf, OTHER_MARKUP, type PostFile, postFiles } from './post-files.ts';
import { unreadFields } from './unread-fields.ts';
import { References, referenceTo } from './references.ts';

/** Bytes of one text; a larger file is not an article. */
const TEXT_LIMIT = 20_000_000;

/** The generators that read templates in texts. */
const TEMPLATED: readonly Generator[] = ['jekyll', 'hugo', 'zola', 'eleventy', 'nikola'];

/** Folders of Markdown files with frontmatter, as static site generators and editors in git keep them. */
export class MarkdownSource implements Source {
  readonly progress: ReadProgress;
  readonly #files: readonly PostFile[];
  readonly #site: OldSite;
  readonly #mapping: Mapping;
  readonly #now: number;
  readonly #references: References;
  readonly #pictures: PictureFiles;
  /** The post that was read last. */
  #last: { key: string; file: PostFile; fields: Fields } | undefined;

  /** `targets` are folders, files or patterns. */
  constructor(
    targets: readonly string[],
    mapping: Mapping,
    now: number,
    patterns: Partial<PathPatterns> = {},
  ) {
    [this.#mapping, this.#now] = [mapping, now];
    this.#files = postFiles(targets, patterns);
    this.#site = oldSiteOf(folderOf(targets[0] ?? '.'));
    this.progress = new ReadProgress(
      this.#files.map(({ path }) => path),
      'files',
    );
    this.#references = new References(this.#files);
    this.#pictures = new PictureFiles(this.#site);
  }

  origin = (): string | undefined => this.#site.origin;
  attachment = (): PostImage | undefined => undefined;

  /** A picture that a post names, in the folder of the archive. */
  picture = (src: string, post: Post): string | undefined => {
    const read = this.#read(post);
    return read && this.#pictures.find(src, read.file.path);
  };

  bodyScope = (post: Post): BodyScope | undefined => {
    const read = this.#read(post);
    if (!read) return undefined;
    const { file, fields } = read;
    const [base] = post.addresses;
    return {
      ...{ base, basePath: this.#site.basePath, format: formatOf(file.name) },
      keepsUnknownTags: !TEMPLATED.includes(this.#site.generator ?? 'astro'),
      value: (name) => this.#valueOf(name, post, fields),
      reference: (target) => {
        const found = this.#references.find(target, file.name);
        return found === undefined ? undefined : referenceTo(found);
      },
    };
  };

  // A file is read when its turn comes, so that memory does not grow with their number.
  // eslint-disable-next-line @typescript-eslint/require-await
  async *posts(report: Report): AsyncGenerator<Post> {
    this.progress.done = 0;
    for (const file of this.#files) {
      this.progress.done++;
      if (OTHER_MARKUP.test(file.name)) report('file-format', extname(file.name), file.name);
      else if (statSync(file.path).size > TEXT_LIMIT) report('too-large', file.name, file.name);
      else {
        const post = this.#post(file, report);
        if (post) yield post;
      }
    }
  }

  #post(file: PostFile, report: Report): Post | undefined {
    const { name, path } = file;
    const { text, found } = decodeText(readFileSync(path));
    if (found !== undefined) report('encoding', found, name);
    const split = splitFile(text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'));
    if ('problem' in split) {
      report('malformed', split.problem, `${name}:${split.line}`);
      return undefined;
    }
    const fields = { ...metaFields(path), ...split.fields };
    if (formatOf(name) === 'html' && Object.keys(fields).length === 0) {
      report('file-format', extname(name), name);
      return undefined;
    }
    const reading = {
      ...{ site: this.#site, mapping: this.#mapping, now: this.#now },
      path: this.#pathOf(file),
      format: formatOf(name) === 'html' ? ('html' as const) : ('markdown' as const),
    };
    const { post, hasExpired } = markdownPost(name, fields, split.body, reading);
    if (hasExpired) report('expired', post.title, name);
    for (const [field, value] of unreadFields(fields, this.#mapping)) report('field', field, name, value);
    this.#last = { key: post.key, file, fields };
    return post;
  }

  #read = ({ key }: Post) => (this.#last?.key === key ? this.#last : undefined);

  /** The path of a text in its project, which its address is made of. */
  #pathOf({ path, name }: PostFile): string {
    const within = relative(this.#site.root, path);
    return within.startsWith('..') ? name : within.split(sep).join('/');
  }

  #valueOf(name: string, post: Post, fields: Fields): string | undefined {
    const [scope = '', ...path] = name.split('.');
    const field = path.join('.');
    if (scope === 'site' && field === 'baseurl') return this.#site.basePath;
    if (scope === 'site' && field === 'url') return this.#site.origin ?? '';
    if (name === 'page.url') return post.addresses[0];
    if (name === 'page.title' || name === 'title') return post.title;
    const table = scope === 'site' ? this.#site.config : scope === 'page' ? fields : undefined;
    return (table && textOf(fieldAt(table, field))) || undefined;
  }
}

/** Nikola may keep the fields of `name.md` in `name.meta`. */
function metaFields(path: string): Fields {
  const meta = path.replace(/\.\w+$/, '.meta');
  if (meta === path || !existsSync(meta)) return {};
  return headerFields(`${readFileSync(meta, 'utf8').replace(/\r\n?/g, '\n').trimEnd()}\n`)?.fields ?? {};
}

const formatOf = (name: string): BodyScope['format'] =>
  /\.mdx$/i.test(name) ? 'mdx' : /\.(?:html?|njk|liquid)$/i.test(name) ? 'html' : 'md';

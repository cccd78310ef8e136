import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../archive/archive.ts';
import { diagnostic, type Diagnostic, type Locate, type Place } from '../archive/diagnostic.ts';
import type { CuratedFront, Pin } from '../archive/front.ts';
import { normalizePath } from '../archive/normalize-path.ts';
import type { Vocabulary } from '../archive/vocabulary.ts';
import { writtenPath } from './filled-fields.ts';
import { type FoundArticle, idOf, NamedArticles } from './named-articles.ts';
import { frontExpectations, frontSchema } from './front-schema.ts';
import { readFields } from './validation.ts';
import { readYaml } from './yaml-file.ts';

export const FRONT_FILE = 'front.yaml';

/** A pin with its article, as written. */
export interface LocatedPin extends Pin, Omit<FoundArticle, 'article'> {
  /** The article's id or address as written. */
  written: string;
  place: Place;
}

/** `front.yaml` with the places of its pins. */
export interface LocatedFront extends CuratedFront {
  lead?: LocatedPin | undefined;
  pinned: readonly LocatedPin[];
}

/** What the pins of a front page may name. */
export interface FrontContext extends Pick<Archive, 'articles' | 'removals' | 'redirects'> {
  categories: Vocabulary;
  /** Whether an article that is not among `articles` may be one whose own errors are reported. */
  isBroken: (named: string) => boolean;
}

interface WrittenPin {
  article: string | number;
  until?: string | undefined;
}

/** Loads the optional `front.yaml` of the content folder: the valid pins, and the errors in the others. `readFile` reads it. */
export function loadFront(
  contentDir: string,
  context: FrontContext,
  readFile = () => readYaml(contentDir, FRONT_FILE),
): [LocatedFront, Diagnostic[]] {
  if (!existsSync(join(contentDir, FRONT_FILE))) return [{ pinned: [] }, []];
  const read = readFile();
  if (Array.isArray(read)) return [{ pinned: [] }, read];
  const written = spelledOut(read.data ?? {});
  const locate: Locate = (path) => read.locate(writtenPath(written, path, frontSchema));
  const fields = readFields(frontSchema, written, read.locate, frontExpectations);
  if (Array.isArray(fields)) return [{ pinned: [] }, fields];
  const found: Diagnostic[] = [];
  const { lead, pinned } = fields;
  const named = [lead, ...pinned].flatMap((pin) => (pin ? [String(pin.article)] : []));
  const pins = new Pins(new NamedArticles(named, context), context.isBroken, found);
  const front = {
    lead: lead && pins.read(lead, locate(['lead', 'article'])),
    pinned: pinned.flatMap((pin, index) => pins.read(pin, locate(['pinned', index, 'article'])) ?? []),
    layout: fields.layout,
    blocks: fields.blocks && blocksOf(fields.blocks, context.categories, locate, found),
  };
  return [front, found];
}

/** The valid pins of an archive's `front.yaml`, the lead first. */
export function locatedPins({ contentDir, vocabularies, ...archive }: Archive): readonly LocatedPin[] {
  const context = { ...archive, categories: vocabularies.categories, isBroken: () => true };
  const [{ lead, pinned }] = loadFront(contentDir, context);
  return lead ? [lead, ...pinned] : pinned;
}

/** Whether what a pin names may be an article whose own errors are reported. An id cannot be read from a file with errors. */
export function brokenArticles(diagnostics: readonly Diagnostic[]): FrontContext['isBroken'] {
  const files = new Set(diagnostics.map(({ file }) => file.replace(/\.mdx?$/i, '')));
  return (named) =>
    idOf(named) !== undefined ? files.size > 0 : files.has(`articles${normalizePath(named)}`);
}

/** An article alone stands for a pin without an end, and a single value for a list of one. */
function spelledOut(data: unknown): unknown {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return data;
  const { lead, pinned, blocks, ...others } = data as Record<string, unknown>;
  return {
    ...others,
    ...(lead !== undefined && { lead: pinOf(lead) }),
    ...(pinned !== undefined && { pinned: listOf(pinned).map(pinOf) }),
    ...(blocks !== undefined && { blocks: listOf(blocks) }),
  };
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? (value as unknown[]) : [value]);

const pinOf = (value: unknown): unknown =>
  typeof value === 'string' || typeof value === 'number' ? { article: value } : value;

/** Finds the articles of pins. No article may have two. */
class Pins {
  readonly #articles: NamedArticles;
  readonly #isBroken: FrontContext['isBroken'];
  readonly #found: Diagnostic[];
  readonly #taken = new Map<string, Place>();

  constructor(articles: NamedArticles, isBroken: FrontContext['isBroken'], found: Diagnostic[]) {
    [this.#articles, this.#isBroken, this.#found] = [articles, isBroken, found];
  }

  read({ article, until }: WrittenPin, place: Place): LocatedPin | undefined {
    const written = String(article);
    const named = this.#articles.find(written);
    if (!named) {
      if (!this.#isBroken(written)) this.#found.push(this.#missing(written, place));
      return undefined;
    }
    const { file, url } = named.article;
    const other = this.#taken.get(file);
    if (other) {
      const params = { article: url, other: `${other.file}:${other.line}` };
      this.#found.push(diagnostic(place, 'duplicate-article', params));
      return undefined;
    }
    this.#taken.set(file, place);
    return { file, until, written, isFormer: named.isFormer, place };
  }

  #missing(written: string, place: Place): Diagnostic {
    if (this.#articles.isRemoved(written)) return diagnostic(place, 'removed-article', { article: written });
    const suggestion = this.#articles.suggestion(written);
    return diagnostic(place, 'unknown-article', { article: written, suggestion });
  }
}

function blocksOf(
  names: readonly string[],
  categories: Vocabulary,
  locate: Locate,
  found: Diagnostic[],
): string[] {
  const slugs = new Set<string>();
  for (const [index, name] of names.entries()) {
    const place = (): Place => locate(['blocks', index]);
    const term = categories.named(name);
    if (!term) {
      const [vocabulary, suggestion] = [categories.file, categories.suggestion(name)];
      found.push(
        diagnostic(place(), 'unknown-term', { field: 'blocks', value: name, vocabulary, suggestion }),
      );
    } else if (slugs.has(term.slug)) found.push(diagnostic(place(), 'duplicate-name', { name }));
    else slugs.add(term.slug);
  }
  return [...slugs];
}

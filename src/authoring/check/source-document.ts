import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'mdast';
import type { Archive } from '../../archive/archive.ts';
import type { Article } from '../../archive/article.ts';
import { formatOf } from '../../loader/entry.ts';
import type { StaticPage } from '../../archive/static-page.ts';
import { syntaxTree } from '../../markdown/syntax-tree.ts';
import { type Language, languageOfTag } from '../../archive/language.ts';
import type { Span } from '../finding.ts';
import { ownTexts } from '../../archive/own-fields.ts';
import { chunksOf, type Chunk } from '../edit/frontmatter-chunks.ts';
import { SourceText } from '../edit/source-text.ts';

/** An article or a page as its author wrote it, parsed for the rules. All indexes refer to `text`. */
export interface SourceDocument {
  file: string;
  /** The language of the text, or the site's if the text's is none that the rules know; `isForeign` says so. */
  language: Language;
  isForeign: boolean;
  /** The whole file, see `decode`. */
  text: string;
  /** The file before `decode`. */
  source: SourceText;
  url: string;
  /** Undefined for a page in `content/pages`. */
  article: Article | undefined;
  /** The top-level fields of the frontmatter, in their order. */
  fields: readonly Chunk[];
  bodyStart: number;
  /** The body's syntax tree; its offsets count from `bodyStart`. */
  tree: Root;
  /** Names of the newsroom's own fields that hold text. */
  ownTexts: readonly string[];
  /** The text of a top-level field without its quotation marks. */
  field: (name: string) => Span | undefined;
}

/** Reads the file of an article or a page that the catalog has accepted. Throws if it has been deleted since. */
export function readSourceDocument(
  archive: Pick<Archive, 'contentDir' | 'settings' | 'ownFields'>,
  source: Article | StaticPage,
): SourceDocument {
  const raw = SourceText.of(readFileSync(join(archive.contentDir, source.file)));
  if (!raw) throw new Error(`${source.file} changed while it was checked`);
  const { text } = raw;
  const bodyStart = 'bodyStart' in source ? source.bodyStart : text.length - source.body.length;
  const body = text.slice(bodyStart);
  const fields = chunksOf(text, bodyStart);
  const { language: site } = archive.settings;
  const language = languageOfTag(('language' in source ? source.language : undefined) ?? site);
  return {
    file: source.file,
    language: language ?? site,
    isForeign: language === undefined,
    ownTexts: ownTexts(archive.ownFields),
    text,
    source: raw,
    url: source.url,
    article: 'bodyStart' in source ? source : undefined,
    fields,
    bodyStart,
    tree: syntaxTree(body, formatOf(source.file)),
    field: (name) => valueOf(text, fields, name),
  };
}

function valueOf(text: string, fields: readonly Chunk[], name: string): Span | undefined {
  const chunk = fields.find(({ key }) => key === name);
  if (!chunk) return undefined;
  const raw = text.slice(chunk.value, chunk.end);
  const start = chunk.value + (/^\s*["']?/.exec(raw)?.[0].length ?? 0);
  const end = chunk.value + raw.replace(/["']?\s*$/, '').length;
  return { start: Math.min(start, end), end };
}

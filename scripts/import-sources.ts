import type { PathPatterns } from '../src/authoring/import/path-patterns.ts';
import { DrupalSource } from '../src/authoring/import/drupal/drupal-source.ts';
import { FeedSource } from '../src/authoring/import/feed/feed-source.ts';
import { GhostSource } from '../src/authoring/import/ghost/ghost-source.ts';
import { HtmlSource } from '../src/authoring/import/html/html-source.ts';
import { MarkdownSource } from '../src/authoring/import/markdown/markdown-source.ts';
import { TableSource } from '../src/authoring/import/table-source.ts';
import { WxrSource } from '../src/authoring/import/wxr/wxr.ts';
import { ImportError } from '../src/authoring/import/import-error.ts';
import type { Mapping } from '../src/authoring/import/mapping.ts';
import type { Source } from '../src/authoring/import/post.ts';

/** What sources need besides their files and the mapping. */
interface Reading {
  mappingFile: string;
  patterns: Partial<PathPatterns>;
  /** The time of the import, in milliseconds since 1970. */
  now: number;
}

export type SourceMaker = (files: readonly string[], mapping: Mapping, reading: Reading) => Source;

const SOURCES: Readonly<Record<string, SourceMaker>> = {
  wxr: (files, mapping) => new WxrSource(files, mapping),
  ghost: (files, mapping) => new GhostSource(files, mapping),
  drupal: (files, mapping) => new DrupalSource(files, mapping),
  feed: (files, mapping) => new FeedSource(files, mapping),
  html: (files, mapping, { mappingFile, patterns }) => new HtmlSource(files, mapping, mappingFile, patterns),
  markdown: (files, mapping, { now, patterns }) => new MarkdownSource(files, mapping, now, patterns),
  csv: (files, mapping) => new TableSource(files, 'csv', mapping),
  jsonl: (files, mapping) => new TableSource(files, 'jsonl', mapping),
};

/** The sources that are folders, of whose files patterns choose. */
const FOLDERS: readonly string[] = ['html', 'markdown'];

/** The maker of the sources of a kind. Throws an ImportError if there is no such kind. */
export function sourceMaker(from: string, hasPatterns = false): SourceMaker {
  const maker = Object.hasOwn(SOURCES, from) ? SOURCES[from] : undefined;
  if (!maker) throw new ImportError('badSource', { from });
  if (hasPatterns && !FOLDERS.includes(from)) throw new ImportError('noPatterns', { from });
  return maker;
}

import { closeSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import { detached } from '../text/detached.ts';
import { textPieces } from '../text/encoded-stream.ts';
import type { Mapping } from '../mapping.ts';
import type { Post, PostImage, Report, Source } from '../post.ts';
import { ReadProgress } from '../read-progress.ts';
import type { FeedEntry } from './feed-entry.ts';
import { feedPost } from './feed-post.ts';
import { jsonEntries } from './json-entries.ts';
import { XmlEntries } from './xml-entries.ts';

/** Characters without markup, after which a file counts as no feed. */
const SILENCE_LIMIT = 64_000_000;

/** Feeds with the full text: RSS, Atom (also Blogger's export) and JSON Feed, read as streams. */
export class FeedSource implements Source {
  readonly progress: ReadProgress;
  readonly #files: readonly string[];
  readonly #mapping: Mapping;
  #origin: string | undefined;

  constructor(files: readonly string[], mapping: Mapping) {
    [this.#files, this.#mapping] = [files, mapping];
    this.progress = new ReadProgress(files, 'bytes');
  }

  origin = (): string | undefined => this.#origin;
  attachment = (): PostImage | undefined => undefined;

  async *posts(report: Report): AsyncGenerator<Post> {
    this.progress.done = 0;
    for (const file of this.#files) {
      const name = basename(file);
      const entries = isJson(file)
        ? jsonEntries(file, report, this.progress, (site) => (this.#origin ??= detached(site)))
        : this.#xmlEntries(file, report);
      for await (const entry of entries) yield feedPost(entry, name, this.#mapping);
    }
  }

  async *#xmlEntries(file: string, report: Report): AsyncGenerator<FeedEntry> {
    const name = basename(file);
    const reader = new XmlEntries((problem) => {
      report('malformed', problem, name);
    });
    const onOther = (encoding: string, line: number): void => {
      report('encoding', encoding, `${name}:${line}`);
    };
    const pieces = textPieces(file, onOther, this.progress);
    for await (const piece of pieces) {
      yield* reader.read(piece);
      if (reader.silence > SILENCE_LIMIT) {
        report('too-large', `${SILENCE_LIMIT}`, name);
        return;
      }
    }
    yield* reader.end();
    this.#origin ??= detached(reader.site);
  }
}

/** Whether the first sign of a file is that of a JSON object. */
function isJson(file: string): boolean {
  const head = Buffer.alloc(256);
  const descriptor = openSync(file, 'r');
  try {
    const text = head.subarray(0, readSync(descriptor, head, 0, head.length, 0)).toString('utf8');
    return /^[\ufeff\s]*\{/.test(text);
  } finally {
    closeSync(descriptor);
  }
}

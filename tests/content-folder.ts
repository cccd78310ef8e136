import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { loadArchive } from '../src/loader/load-archive.ts';
import type { Archive } from '../src/archive/archive.ts';
import { ContentError, type Diagnostic } from '../src/archive/diagnostic.ts';
import { shareCache } from './shared-cache.ts';

/** Files that a test adds to the base content, by path; `null` removes a file or folder. */
export type Files = Readonly<Record<string, string | Uint8Array | null>>;

export const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const BASE = join(PROJECT, 'tests', 'fixtures', 'base');

/** The article of the base content. */
export const ARTICLE = 'articles/2023/03/zusammen-fuers-ozg.md';

/** 2026-11-24T12:00:00Z. */
export const NOW = 1795521600000;

/** A copy of `fixtures/base` in a temporary folder that is removed after the test. */
export class ContentFolder {
  readonly dir: string;
  readonly cacheDir: string;

  constructor(files: Files = {}) {
    const root = mkdtempSync(join(tmpdir(), 'nachlese-'));
    onTestFinished(() => {
      rmSync(root, { recursive: true });
    });
    this.dir = join(root, 'content');
    this.cacheDir = shareCache(join(root, 'cache'));
    cpSync(BASE, this.dir, { recursive: true });
    for (const [file, content] of Object.entries(files)) this.write(file, content);
  }

  path(file: string): string {
    return join(this.dir, file);
  }

  write(file: string, content: string | Uint8Array | null): void {
    if (content === null) rmSync(this.path(file), { recursive: true });
    else {
      mkdirSync(dirname(this.path(file)), { recursive: true });
      writeFileSync(this.path(file), content);
    }
  }

  append(file: string, lines: string): void {
    appendFileSync(this.path(file), lines);
  }

  load(options: { now?: number; preview?: boolean } = {}): Promise<Archive> {
    const { now = NOW, preview = false } = options;
    return loadArchive({ contentDir: this.dir, cacheDir: this.cacheDir, now, preview });
  }

  /** The diagnostics of the content. Throws if there are none. */
  async problems(): Promise<readonly Diagnostic[]> {
    try {
      await this.load();
    } catch (error) {
      if (error instanceof ContentError) return error.diagnostics;
      throw error;
    }
    throw new Error('the content was accepted');
  }
}

const LINES = [
  'title: Zusammen fürs OZG',
  'date: 2023-03-30',
  'region: [Thüringen, Bayern, Niedersachsen]',
  'category: Politik',
  'teaser: Drei Länder tauschen Onlinedienste.',
];

const keyOf = (line: string): string => /^[\w -]*(?=:)/.exec(line)?.[0] ?? line;

/**
 * The source of an article. A field that the base article has replaces its line (title is line 2, date 3, region 4, category 5,
 * teaser 6); others follow from line 7 on.
 */
export function article(fields: readonly string[] = [], body = 'Ein Absatz.\n'): string {
  const own = new Map(fields.map((line) => [keyOf(line), line]));
  const lines = LINES.map((line) => own.get(keyOf(line)) ?? line);
  const added = fields.filter((field) => !LINES.some((line) => keyOf(line) === keyOf(field)));
  return ['---', ...lines, ...added, '---', body].join('\n');
}

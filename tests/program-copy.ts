import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { PROJECT } from './content-folder.ts';

/** The inputs of the program's hashes. */
const SOURCES = ['src', 'public', 'tsconfig.json', 'package-lock.json'];

/** A copy of the program whose files a test may edit. It is created before the tests of a file and removed after them. */
export class ProgramCopy {
  #root = '';

  constructor() {
    beforeAll(() => {
      this.#root = mkdtempSync(join(tmpdir(), 'nachlese-program-'));
      for (const name of SOURCES) cpSync(join(PROJECT, name), join(this.#root, name), { recursive: true });
    });
    afterAll(() => {
      rmSync(this.#root, { recursive: true, force: true });
    });
  }

  get root(): string {
    return this.#root;
  }

  /** The results of a function of the root before and after an edit, which is then reverted. */
  edited<T>(path: string, hashOf: (root: string) => T, edit = addLine): [before: T, after: T] {
    const before = hashOf(this.#root);
    const file = join(this.#root, path);
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, edit(text));
    expect(readFileSync(file, 'utf8')).not.toBe(text);
    const after = hashOf(this.#root);
    writeFileSync(file, text);
    return [before, after];
  }

  /** The same with another version of a package. */
  bumped<T>(name: string, hashOf: (root: string) => T): [before: T, after: T] {
    return this.edited('package-lock.json', hashOf, (text) => {
      const lock = JSON.parse(text) as { packages: Record<string, { version?: string }> };
      const path = `node_modules/${name}`;
      lock.packages[path] = { ...lock.packages[path], version: '99.0.0' };
      return JSON.stringify(lock);
    });
  }
}

const addLine = (text: string): string => `${text}\n`;

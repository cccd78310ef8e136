import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { Collected } from '../../src/publish/collect.ts';
import { contentHash, type Manifest } from '../../src/publish/manifest.ts';
import { OutputError } from '../../src/publish/out-folder.ts';
import { precompress } from '../../src/publish/precompress.ts';
import { temporaryFolder } from '../site.ts';

const PAGE = '<p>Der Ausschuss hat beraten.</p>'.repeat(60);

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
});

/** A site of which these files were made now. */
function collectedOf(files: Readonly<Record<string, string>>): Collected {
  const collected: Collected = { files: {}, staged: new Map() };
  for (const [path, text] of Object.entries(files)) {
    const source = join(folder, 'staging', path);
    mkdirSync(dirname(source), { recursive: true });
    writeFileSync(source, text);
    collected.files[path] = { hash: contentHash(text), size: Buffer.byteLength(text) };
    collected.staged.set(path, { path, source });
  }
  return collected;
}

/** The same site in a later build, in which nothing of it was made. */
const standing = ({ files }: Collected): Collected => ({ files: { ...files }, staged: new Map() });

const compress = (collected: Collected, base: Manifest['files'] = {}): void => {
  precompress({ base: { version: 1, files: base } }, collected, join(folder, 'dist'), join(folder, 'made'));
};

describe('files beside text files', () => {
  it('hold the same text, compressed in two ways', () => {
    const collected = collectedOf({ 'archiv/index.html': PAGE });
    compress(collected);
    const made = (path: string): Buffer => readFileSync(collected.staged.get(path)?.source ?? '');
    expect(brotliDecompressSync(made('archiv/index.html.br')).toString()).toBe(PAGE);
    expect(gunzipSync(made('archiv/index.html.gz')).toString()).toBe(PAGE);
    expect(collected.files['archiv/index.html.br']?.hash).toBe(contentHash(made('archiv/index.html.br')));
  });

  it('are not made where they save nothing: of a short text, and of what is compressed already', () => {
    const collected = collectedOf({ 'robots.txt': 'User-agent: *', 'bilder/a.avif': PAGE });
    compress(collected);
    expect(Object.keys(collected.files).sort()).toEqual(['bilder/a.avif', 'robots.txt']);
  });

  it('stay as they are while their text does, and are not made again', () => {
    const first = collectedOf({ 'index.html': PAGE });
    compress(first);
    rmSync(join(folder, 'made'), { recursive: true });
    const again = standing(collectedOf({ 'index.html': PAGE }));
    compress(again, first.files);
    expect(again.files).toEqual(first.files);
    expect([...again.staged.keys()]).toEqual([]);
    expect(existsSync(join(folder, 'made'))).toBe(false);
  });

  it('follow a text that changed', () => {
    const first = collectedOf({ 'index.html': PAGE });
    compress(first);
    const changed = collectedOf({ 'index.html': `${PAGE}!` });
    compress(changed, first.files);
    expect(changed.files['index.html.gz']?.hash).not.toBe(first.files['index.html.gz']?.hash);
  });

  it('cannot be made of a file that is not at hand, and it is said what helps', () => {
    const later = standing(collectedOf({ 'index.html': PAGE }));
    expect(() => {
      compress(later);
    }).toThrow(OutputError);
    expect(() => {
      compress(later);
    }).toThrow('--full --precompress');
  });
});

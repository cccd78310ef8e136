import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { AssembledOutput } from '../../../src/publish/output/assembled-output.ts';
import {
  contentHash,
  type OutputFile,
  type OutputFiles,
  partOf,
} from '../../../src/publish/output/manifest-part.ts';
import { OutputError } from '../../../src/publish/output/out-folder.ts';
import type { StagedFile } from '../../../src/publish/output/overlay.ts';
import { precompress } from '../../../src/publish/output/precompress.ts';
import { temporaryFolder } from '../../site.ts';

const PAGE = '<p>Der Ausschuss hat beraten.</p>'.repeat(60);

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
});

/** A site in which these files are new. */
function assembledOf(texts: Readonly<Record<string, string>>): AssembledOutput {
  const files: Record<string, OutputFile> = {};
  const staged = new Map<string, StagedFile>();
  for (const [path, text] of Object.entries(texts)) {
    const source = join(folder, 'staging', path);
    mkdirSync(dirname(source), { recursive: true });
    writeFileSync(source, text);
    files[path] = { hash: contentHash(text), size: Buffer.byteLength(text) };
    staged.set(path, { path, source });
  }
  return { unchanged: new Map(), parts: new Map([['whole', { files }]]), staged };
}

/** The same site in a later build without changes. */
const unchanged = (output: AssembledOutput): AssembledOutput => ({
  ...output,
  parts: new Map([['whole', { files: { ...filesIn(output) } }]]),
  staged: new Map(),
});

const filesIn = ({ parts }: AssembledOutput): OutputFiles => parts.get('whole')?.files ?? {};

const compress = (output: AssembledOutput, base: OutputFiles = {}): void => {
  const known = new Map([['whole', partOf(base)]]);
  precompress(known, output, join(folder, 'dist'), join(folder, 'made'));
};

describe('the compressed files of text files', () => {
  it('contain the same text, compressed by Brotli and gzip', () => {
    const output = assembledOf({ 'archiv/index.html': PAGE });
    compress(output);
    const made = (path: string): Buffer => readFileSync(output.staged.get(path)?.source ?? '');
    expect(brotliDecompressSync(made('archiv/index.html.br')).toString()).toBe(PAGE);
    expect(gunzipSync(made('archiv/index.html.gz')).toString()).toBe(PAGE);
    expect(filesIn(output)['archiv/index.html.br']?.hash).toBe(contentHash(made('archiv/index.html.br')));
  });

  it('are not written if they save nothing: for a short text, or a file that is already compressed', () => {
    const output = assembledOf({ 'robots.txt': 'User-agent: *', 'bilder/a.avif': PAGE });
    compress(output);
    expect(Object.keys(filesIn(output)).sort()).toEqual(['bilder/a.avif', 'robots.txt']);
  });

  it('stay unchanged while their text does, and are not written again', () => {
    const first = assembledOf({ 'index.html': PAGE });
    compress(first);
    rmSync(join(folder, 'made'), { recursive: true });
    const again = unchanged(assembledOf({ 'index.html': PAGE }));
    compress(again, filesIn(first));
    expect(filesIn(again)).toEqual(filesIn(first));
    expect([...again.staged.keys()]).toEqual([]);
    expect(existsSync(join(folder, 'made'))).toBe(false);
  });

  it('follow a text that changed', () => {
    const first = assembledOf({ 'index.html': PAGE });
    compress(first);
    const changed = assembledOf({ 'index.html': `${PAGE}!` });
    compress(changed, filesIn(first));
    expect(filesIn(changed)['index.html.gz']?.hash).not.toBe(filesIn(first)['index.html.gz']?.hash);
  });

  it('cannot be written for a missing file, and the error names the remedy', () => {
    const later = unchanged(assembledOf({ 'index.html': PAGE }));
    expect(() => {
      compress(later);
    }).toThrow(OutputError);
    expect(() => {
      compress(later);
    }).toThrow('--full --precompress');
  });
});

import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { blobId } from '../../src/cache/blob-id.ts';
import { gitBlobs } from '../../src/provenance/git-blobs.ts';
import { ARTICLE, ContentFolder } from '../content-folder.ts';

function repository(files: Record<string, string> = {}): ContentFolder {
  const folder = new ContentFolder(files);
  const git = (...parameters: string[]): void =>
    void execFileSync('git', parameters, { cwd: folder.dir, stdio: 'ignore' });
  git('init');
  git('config', 'core.autocrlf', 'false');
  git('add', '.');
  return folder;
}

describe('blob ids from git', () => {
  it('are the hashes of unmodified files', () => {
    const folder = repository({ [ARTICLE]: 'Inhalt\n' });
    expect(gitBlobs(folder.dir, 'articles')).toEqual(new Map([[ARTICLE, blobId(Buffer.from('Inhalt\n'))]]));
  });

  it('leave out changed and added files', () => {
    const folder = repository();
    writeFileSync(folder.path(ARTICLE), 'anders\n');
    folder.write('articles/2023/03/neu.md', 'neu\n');
    expect(gitBlobs(folder.dir, 'articles')).toEqual(new Map());
  });

  it('keep umlauts and spaces in file names', () => {
    const folder = repository({ 'articles/2023/03/für alle.md': 'x\n' });
    expect(gitBlobs(folder.dir, 'articles').has('articles/2023/03/für alle.md')).toBe(true);
  });

  it('are not used if git converts files', () => {
    expect(gitBlobs(repository({ '.gitattributes': '* text=auto eol=crlf\n' }).dir, 'articles')).toEqual(
      new Map(),
    );
  });

  it('do not exist without a repository', () => {
    expect(gitBlobs(new ContentFolder().dir, 'articles')).toEqual(new Map());
  });
});

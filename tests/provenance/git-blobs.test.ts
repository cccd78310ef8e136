import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { blobId } from '../../src/cache/blob-id.ts';
import { listFiles } from '../../src/loader/file-list.ts';
import { gitBlobs } from '../../src/provenance/git-blobs.ts';
import { ARTICLE, ContentFolder } from '../content-folder.ts';

function repository(files: Record<string, string> = {}, autocrlf = 'false'): ContentFolder {
  const folder = new ContentFolder(files);
  const git = (...parameters: string[]): void =>
    void execFileSync('git', parameters, { cwd: folder.dir, stdio: 'ignore' });
  git('init');
  git('config', 'core.autocrlf', autocrlf);
  git('add', '.');
  return folder;
}

const blobsOf = (folder: ContentFolder): ReadonlyMap<string, string> =>
  gitBlobs(folder.dir, 'articles', listFiles(folder.dir, 'articles', /(?:)/));

describe('blob ids from git', () => {
  it('are the hashes of unmodified files', () => {
    const folder = repository({ [ARTICLE]: 'Inhalt\n' });
    expect(blobsOf(folder)).toEqual(new Map([[ARTICLE, blobId(Buffer.from('Inhalt\n'))]]));
  });

  it('leave out changed and added files', () => {
    const folder = repository();
    writeFileSync(folder.path(ARTICLE), 'anders\n');
    folder.write('articles/2023/03/neu.md', 'neu\n');
    expect(blobsOf(folder)).toEqual(new Map());
  });

  it('keep umlauts and spaces in file names', () => {
    const folder = repository({ 'articles/2023/03/für alle.md': 'x\n' });
    expect(blobsOf(folder).has('articles/2023/03/für alle.md')).toBe(true);
  });

  it.each([
    ['a file with the line ends of Windows', { '.gitattributes': '* text=auto eol=lf\n' }, 'false'],
    ['the same, by a setting', {}, 'input'],
  ])('leave out %s, which git stores with others', (_name, attributes, autocrlf) => {
    const other = 'articles/2023/03/unix.md';
    const folder = repository({ ...attributes, [ARTICLE]: 'Inhalt\r\n', [other]: 'Inhalt\n' }, autocrlf);
    expect([...blobsOf(folder).keys()]).toEqual([other]);
  });

  it.each(['filter=lfs', 'ident', 'working-tree-encoding=UTF-16'])(
    'leave out files whose content git changes: %s',
    (attribute) => {
      const text = attribute.endsWith('UTF-16') ? '' : 'Inhalt\n';
      const other = 'articles/2023/03/anders.txt';
      const folder = repository({
        '.gitattributes': `*.txt ${attribute}\n`,
        [ARTICLE]: 'Inhalt\n',
        [other]: text,
      });
      expect([...blobsOf(folder).keys()]).toEqual([ARTICLE]);
    },
  );

  it('do not exist without a repository', () => {
    expect(blobsOf(new ContentFolder())).toEqual(new Map());
  });
});

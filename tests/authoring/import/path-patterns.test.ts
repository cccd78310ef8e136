import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sourceMaker } from '../../../scripts/import-sources.ts';
import { pageFiles } from '../../../src/authoring/import/html/page-files.ts';
import { postFiles } from '../../../src/authoring/import/markdown/post-files.ts';
import { Import } from './import-run.ts';

const archive = (): Import =>
  ['news/2019/rat.html', 'news/2020/markt.html', 'vereine/chor.html', 'vereine/alt/chor.html'].reduce(
    (old, file) =>
      old.put(`seiten/${file}`, '<p>Text</p>').put(`texte/${file.replace('html', 'md')}`, 'Text'),
    new Import(),
  );

const namesOf = (files: readonly { name: string }[]): string[] => files.map(({ name }) => name);

describe('patterns for the files of a folder', () => {
  const patterns = { include: ['news/**', 'vereine/*'], exclude: ['**/2019/*'] };

  it('are any number, for pages as for Markdown', () => {
    const { old } = archive();
    expect(namesOf(pageFiles([join(old, 'seiten')], patterns))).toEqual([
      'news/2020/markt.html',
      'vereine/chor.html',
    ]);
    expect(namesOf(postFiles([join(old, 'texte')], patterns))).toEqual([
      'news/2020/markt.md',
      'vereine/chor.md',
    ]);
  });

  it('leave alone a page that is named itself', () => {
    const { old } = archive();
    const named = join(old, 'seiten/vereine/alt/chor.html');
    expect(
      namesOf(pageFiles([join(old, 'seiten/news'), named], { include: ['2020/*'], exclude: [] })),
    ).toEqual(['2020/markt.html', 'chor.html']);
  });

  it('are refused if they match nothing', () => {
    const { old } = archive();
    const idle = { include: ['news/**'], exclude: ['artikel/**'] };
    for (const chosen of [
      () => pageFiles([join(old, 'seiten')], idle),
      () => postFiles([join(old, 'texte')], idle),
    ])
      expect(chosen).toThrow(
        /“artikel\/\*\*” matches no file\. It applies to paths such as news\/2019\/rat\./,
      );
  });

  it('are refused for a source that is one file', () => {
    expect(() => sourceMaker('wxr', true)).toThrow(/with wxr there is nothing to choose/);
  });
});

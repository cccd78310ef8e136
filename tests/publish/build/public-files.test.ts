import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import {
  checkPublicFiles,
  PublicFileError,
  PublicTwinsError,
} from '../../../src/publish/build/public-files.ts';
import { ContentFolder } from '../../content-folder.ts';

/** Checks a project with these public files, whose site generates one file. */
function judged(...names: string[]): () => void {
  const root = join(new ContentFolder().dir, '..', 'project');
  for (const name of names) {
    mkdirSync(dirname(join(root, 'public', name)), { recursive: true });
    writeFileSync(join(root, 'public', name), '');
  }
  const parts = new Map([['whole', { files: { 'über.html': { hash: '', size: 0 } } }]]);
  return () => {
    checkPublicFiles(root, { unchanged: new Map(), parts, staged: new Map() });
  };
}

it('Public files with addresses that the site does not use are accepted', () => {
  expect(judged('plan.pdf', 'übersicht.pdf'.normalize('NFD'))).not.toThrow();
});

it('A public file with the address of a generated file is refused, in any Unicode form', () => {
  expect(judged('über.html')).toThrow(PublicFileError);
  expect(judged('über.html'.normalize('NFD'))).toThrow(PublicFileError);
});

it('Two public files whose names differ only in their Unicode form are refused', () => {
  expect(judged('a/plän.pdf', 'a/plän.pdf'.normalize('NFD'))).toThrow(PublicTwinsError);
  expect(judged('ä/plan.pdf', 'ä/plan.pdf'.normalize('NFD'))).toThrow(PublicTwinsError);
});

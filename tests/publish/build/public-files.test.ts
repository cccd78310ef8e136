import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import {
  checkPublicFiles,
  PublicFileError,
  PublicTwinsError,
} from '../../../src/publish/build/public-files.ts';
import { ContentFolder } from '../../content-folder.ts';

/** A project with public files, beside a site that makes one file itself. */
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

it('lets public files be that have addresses of their own', () => {
  expect(judged('plan.pdf', 'übersicht.pdf'.normalize('NFD'))).not.toThrow();
});

it('refuses a public file in the place of one that the site makes, in whatever Unicode form', () => {
  expect(judged('über.html')).toThrow(PublicFileError);
  expect(judged('über.html'.normalize('NFD'))).toThrow(PublicFileError);
});

it('refuses two public files whose names differ in their Unicode form only', () => {
  expect(judged('a/plän.pdf', 'a/plän.pdf'.normalize('NFD'))).toThrow(PublicTwinsError);
  expect(judged('ä/plan.pdf', 'ä/plan.pdf'.normalize('NFD'))).toThrow(PublicTwinsError);
});

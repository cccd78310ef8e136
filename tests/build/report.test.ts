import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { ROOT } from '../site.ts';
import { listFiles } from './built-site.ts';

it('counts the files and bytes in the output folder', () => {
  const { out, report } = inject('site');
  const files = listFiles(out).filter((path) => !path.startsWith('.nachlese'));
  expect(report.files).toBe(files.length);
  expect(report.bytes).toBe(files.reduce((sum, path) => sum + statSync(join(out, path)).size, 0));
});

it('counts as pages all files except assets, search index, open data, server configuration, public files and what stands for them', () => {
  const { out, report } = inject('site');
  const isOther =
    /^(\.nachlese|_astro\/|_server\/|sw\.js$|feed\.css$|speculation-rules\.json$|bilder\/|suche\/(?!index\.html$)|daten\/(?!index\.html$)|.*\/index\.md$)/;
  const published = new Set(listFiles(join(ROOT, 'public')));
  const pages = listFiles(out).filter((path) => !isOther.test(path) && !published.has(path));
  expect(report.pages).toBe(pages.length);
});

it('names every phase of a full build with its duration', () => {
  const { seconds } = inject('site').report;
  expect(Object.keys(seconds)).toEqual(
    expect.arrayContaining(['content', 'plan', 'search', 'pages', 'output']),
  );
  expect(seconds['pages']).toBeGreaterThan(0);
});

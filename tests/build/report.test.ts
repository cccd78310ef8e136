import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { listFiles } from './built-site.ts';

it('counts the files and bytes that lie in the output folder', () => {
  const { out, report } = inject('site');
  const files = listFiles(out).filter((path) => !path.startsWith('.nachlese'));
  expect(report.files).toBe(files.length);
  expect(report.bytes).toBe(files.reduce((sum, path) => sum + statSync(join(out, path)).size, 0));
});

it('counts the pages: every HTML file is one', () => {
  const { out, report } = inject('site');
  expect(report.pages).toBe(listFiles(out).filter((path) => path.endsWith('.html')).length);
});

it('names the seconds of each phase', () => {
  const { seconds } = inject('site').report;
  expect(Object.keys(seconds)).toContain('content');
  expect(Object.keys(seconds)).toContain('pages');
  for (const spent of Object.values(seconds)) expect(spent).toBeGreaterThanOrEqual(0);
});

import fs, { cpSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { SiteReader } from '../../../src/publish/preview/site-reader.ts';
import { settingsFrom } from '../../../src/publish/settings.ts';
import { SAMPLE_CONTENT, temporaryFolder } from '../../site.ts';

let folder: string;
let content: string;
/** Paths of the content files that were read, relative to the content folder. */
const read: string[] = [];

beforeEach(() => {
  folder = temporaryFolder();
  content = join(folder, 'content');
  cpSync(SAMPLE_CONTENT, content, { recursive: true });
  // So late that all stamps are trusted.
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 });
  const readFile = fs.readFileSync;
  vi.spyOn(fs, 'readFileSync').mockImplementation(((path: string | URL, ...options: []) => {
    const file = relative(content, String(path));
    if (!file.startsWith('..')) read.push(file);
    return readFile(path, ...options);
  }) as typeof fs.readFileSync);
  syncBuiltinESMExports();
});
afterEach(() => {
  vi.restoreAllMocks();
  syncBuiltinESMExports();
  vi.useRealTimers();
  rmSync(folder, { recursive: true });
});

/** A reader that has read everything, so long ago that all stamps are trusted. */
async function readyReader(): Promise<SiteReader> {
  const given = { content, cache: join(folder, 'cache'), now: '2026-11-24T12:00:00Z' };
  const reader = new SiteReader({ ...settingsFrom(given, folder), preview: true });
  await reader.read(new Set());
  expect(read.length).toBeGreaterThan(100);
  return reader;
}

/** The content files that are read again after a file was written. */
async function readAfter(reader: SiteReader, file: string, text: string): Promise<string[]> {
  writeFileSync(join(content, file), text);
  read.length = 0;
  vi.setSystemTime(Date.now() + 60_000);
  await reader.read(new Set([file.includes('/') ? dirname(file) : '']));
  return read.splice(0);
}

const ARTICLE = (file: string): string => `---
title: Der Badesee meldet Blau
date: ${file.slice('articles/'.length).slice(0, 7).replace('/', '-')}-23
region: [Auenkirch]
category: Infrastruktur
teaser: Kurz gesagt.
---

Ein Absatz.
`;

it('after an edit, the preview reads the file that has changed, and no other', async () => {
  const [name = ''] = readdirSync(join(content, 'articles/2026/11')).filter((file) => file.endsWith('.md'));
  const reader = await readyReader();
  for (const file of [`articles/2026/11/${name}`, 'articles/2026/11/ein-neuer.md', 'articles/2023/03/alt.md'])
    expect(await readAfter(reader, file, ARTICLE(file))).toEqual([file]);
});

it('after an edit of a small file, the preview reads no article', async () => {
  const files = await readAfter(await readyReader(), 'redirects.yaml', '- { from: /alt/, to: /archiv/ }\n');
  expect(files).toEqual(['redirects.yaml']);
});

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { markOutput } from '../../../src/publish/output/journal.ts';
import { buildId, writeManifest } from '../../../src/publish/output/manifest.ts';
import { contentHash, type OutputFiles, partOf } from '../../../src/publish/output/manifest-part.ts';
import type { BuildSettings } from '../../../src/publish/settings.ts';
import { NOW, ROOT, temporaryFolder } from '../../site.ts';

/** Text of each file of a site, by path. */
export type Site = Readonly<Record<string, string>>;

/** A site with a file of each kind that a deploy distinguishes. */
export const SITE: Site = {
  '_astro/base.C0ffee12.css': 'body{}',
  'bilder/047fe32d4c341c4d-480.webp': 'picture',
  'suche/0a1b2c3d4e5f6071/index.pf_index': 'slice',
  'favicon.svg': '<svg/>',
  '2026/11/haushalt/index.html': 'Haushalt',
  '2026/11/brücke & steg/index.html': 'Brücke',
  '2026/11/index.html': 'November',
  'bereich/politik/index.html': 'Politik',
  'fragment/politik/index.html': 'neu in Politik',
  'feed.xml': '<rss/>',
  'suche/index.json': '[]',
  'index.html': 'Startseite',
};

/** The site after publishing one article: three new files, four changed ones. */
export const NEXT_SITE: Site = {
  ...SITE,
  '_astro/base.C0ffee12.css': 'body{}',
  'bilder/9bd1c02f77ab0314-480.webp': 'new picture',
  '2026/11/neubau/index.html': 'Neubau',
  '2026/11/haushalt/index.html': 'Haushalt, weiter: Neubau',
  'fragment/politik/index.html': 'neu in Politik: Neubau',
  'feed.xml': '<rss>Neubau</rss>',
  'index.html': 'Startseite mit Neubau',
};

export const without = (site: Site, ...paths: string[]): Site =>
  Object.fromEntries(Object.entries(site).filter(([path]) => !paths.includes(path)));

/** Output and cache folder of a build, written by hand. */
export class Built {
  readonly folder = temporaryFolder();
  readonly settings: BuildSettings = {
    root: ROOT,
    contentDir: join(ROOT, 'content'),
    outDir: join(this.folder, 'dist'),
    cacheDir: join(this.folder, 'cache'),
    now: Date.parse(NOW),
    preview: false,
  };

  /** Writes a site as a build would; with `delta`, only these files are in the output folder. */
  build(site: Site, delta?: readonly string[]): this {
    const { outDir, cacheDir } = this.settings;
    rmSync(outDir, { recursive: true, force: true });
    for (const [path, text] of Object.entries(site)) {
      if (!delta || delta.includes(path)) this.write(path, text);
    }
    const manifest = new Map([['whole', partOf(filesIn(site))]]);
    writeManifest(cacheDir, manifest);
    mkdirSync(outDir, { recursive: true });
    markOutput(outDir, delta ? 'delta' : buildId(manifest));
    return this;
  }

  write(path: string, text: string): void {
    const file = join(this.settings.outDir, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

export function filesIn(site: Site): OutputFiles {
  const files = Object.entries(site).map(([path, text]) => {
    const file = { hash: contentHash(text), size: Buffer.byteLength(text) };
    return [path, path.endsWith('.html') ? { ...file, key: `key of ${text}` } : file] as const;
  });
  return Object.fromEntries(files);
}

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { AssembledOutput } from '../../src/publish/output/assembled-output.ts';
import { describe, type StagedFile } from '../../src/publish/output/overlay.ts';

/** Contents of a small site, by path. */
export type SiteFiles = Readonly<Record<string, string>>;

/** An assembled site whose files are in a staging folder. */
export function assembledOf(staging: string, files: SiteFiles): AssembledOutput {
  const staged = new Map<string, StagedFile>();
  for (const [path, content] of Object.entries(files)) {
    const source = join(staging, path.replaceAll('/', '-'));
    mkdirSync(staging, { recursive: true });
    writeFileSync(source, content);
    staged.set(path, { path, source, ...(path.endsWith('.html') && { key: content }) });
  }
  const descriptions = [...staged].map(([path, file]) => [path, describe(file)] as const);
  return {
    unchanged: new Map(),
    parts: new Map([['all', { files: Object.fromEntries(descriptions) }]]),
    staged,
  };
}

/** The served files: all but hidden ones. */
export function servedFrom(outDir: string): Record<string, string> {
  if (!existsSync(outDir)) return {};
  const files = readdirSync(outDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(outDir, join(entry.parentPath, entry.name)))
    .filter((path) => !path.split('/').some((part) => part.startsWith('.')));
  return Object.fromEntries(files.sort().map((path) => [path, readFileSync(join(outDir, path), 'utf8')]));
}

import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { check } from '../../src/authoring/check/check.ts';
import type { Finding } from '../../src/authoring/finding.ts';
import { build, fixtureContent, NOW, ROOT, temporaryFolder } from '../site.ts';

const folder = temporaryFolder();
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const REFUSED = join(ROOT, 'tests/fixtures/refused');

/** The content of `fixtures/sites/<name>` or `fixtures/refused/<name>` with the sample archive's settings and vocabularies. */
function contentOf(name: string): string {
  const content = join(folder, name);
  if (!existsSync(join(REFUSED, name))) return fixtureContent(name, content);
  fixtureContent('empty', content);
  cpSync(join(ROOT, 'content/site.yaml'), join(content, 'site.yaml'));
  cpSync(join(REFUSED, name), content, { recursive: true });
  return content;
}

/** The findings of the catalog and of the plan, without those of the check's own rules. */
const stopsBuild = ({ length }: Finding): boolean => length === undefined;

async function checked(content: string): Promise<string[]> {
  const cacheDir = join(content, '../check-cache');
  const { findings } = await check({ root: ROOT, contentDir: content, cacheDir, now: Date.parse(NOW) });
  return findings
    .filter(stopsBuild)
    .map(({ file, line, column, rule }) => `${file}:${line}:${column}  ${rule}`);
}

const FAILING = ['broken', 'truncated-image', ...readdirSync(REFUSED)];
const SOUND = readdirSync(join(ROOT, 'tests/fixtures/sites')).filter((name) => !FAILING.includes(name));

describe('content that cannot be published', () => {
  it.each(FAILING)('%s: the check and the build report the same, and no output is written', async (name) => {
    const content = contentOf(name);
    const out = join(folder, `${name}-dist`);
    const { status, stderr } = await build({ content, out });
    const reported = stderr.match(/^\S+:\d+:\d+ {2}\S+$/gm) ?? [];
    expect(status, stderr).toBe(1);
    expect(reported.length, stderr).toBeGreaterThan(0);
    expect(await checked(content)).toEqual(reported);
    expect(existsSync(out)).toBe(false);
  });
});

describe('content that other tests build', () => {
  it.each(SOUND)('%s: the check finds nothing that stops a build', async (name) => {
    expect(await checked(contentOf(name))).toEqual([]);
  });
});

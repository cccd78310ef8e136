import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { toString } from 'mdast-util-to-string';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { PROJECT } from './content-folder.ts';

/** Every guide of the program: Markdown files outside the sample archive and the fixtures. */
const guides = execFileSync('git', ['ls-files', '*.md'], { cwd: PROJECT, encoding: 'utf8' })
  .split('\n')
  .filter((file) => /^(README|content\/README|scripts\/|src\/|tests\/(?!fixtures))/.test(file));

const parser = remark().use(remarkGfm);
const textOf = (file: string): string => readFileSync(join(PROJECT, file), 'utf8');

const treeOf = (file: string) => parser.parse(textOf(file));

/** The ids that GitHub and Forgejo give to the headings of a guide. */
function headingIds(file: string): Set<string> {
  const ids = new Set<string>();
  visit(treeOf(file), 'heading', (heading) => {
    const words = toString(heading).toLowerCase();
    ids.add(words.replace(/[^\p{L}\p{N}\s_-]/gu, '').replace(/\s/g, '-'));
  });
  return ids;
}

/** Link targets within the project that do not exist, as written. */
function brokenLinks(file: string): string[] {
  const broken: string[] = [];
  visit(treeOf(file), ['link', 'image'], (node) => {
    if (!('url' in node) || typeof node.url !== 'string' || /^[a-z]+:/.test(node.url)) return;
    const [path = '', fragment] = decodeURI(node.url).split('#');
    const target = path === '' ? file : normalize(join(dirname(file), path));
    const exists =
      existsSync(join(PROJECT, target)) &&
      (fragment === undefined || (target.endsWith('.md') && headingIds(target).has(fragment)));
    if (!exists) broken.push(node.url);
  });
  return broken;
}

/** Files that a guide names in code, but that do not exist. A name with `<` or `*` is a pattern. */
function missingFiles(file: string): string[] {
  const missing: string[] = [];
  visit(treeOf(file), 'inlineCode', ({ value }) => {
    if (!/^(src|scripts|tests|public|\.config|\.github)\/[\w./[\]-]*$/.test(value)) return;
    if (!existsSync(join(PROJECT, value))) missing.push(value);
  });
  return missing;
}

/** Commands of npm that a guide names, but that package.json lacks. */
function missingCommands(file: string): string[] {
  const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
  return [...textOf(file).matchAll(/npm run (?:-s )?([\w:]+)/g)]
    .map(([, name]) => name as string)
    .filter((name) => !(name in scripts));
}

describe.each(guides)('%s', (file) => {
  it('links only to files and headings that exist', () => {
    expect(brokenLinks(file)).toEqual([]);
  });

  it('names only files that exist', () => {
    expect(missingFiles(file)).toEqual([]);
  });

  it('names only commands that exist', () => {
    expect(missingCommands(file)).toEqual([]);
  });
});

describe('the front page', () => {
  it('has at most 150 lines', () => {
    expect(textOf('README.md').trimEnd().split('\n').length).toBeLessThanOrEqual(150);
  });

  it('links to every guide, directly or through another', () => {
    const seen = new Set(['README.md']);
    for (const file of seen)
      visit(treeOf(file), 'link', ({ url }) => {
        const target = normalize(join(dirname(file), url.split('#')[0] as string));
        if (guides.includes(target)) seen.add(target);
      });
    expect(guides.filter((file) => !seen.has(file))).toEqual([]);
  });
});

import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shareCache } from '../shared-cache.ts';
import { buildOrThrow, fixtureContent, temporaryFolder } from '../site.ts';
import { BuiltSite, elementsOf, listFiles, textOf } from './built-site.ts';
import { allChecks } from './checks/all.ts';
import { costOf, FIRST_FLIGHT } from './page-cost.ts';
import { snapshot } from './snapshot.ts';

const folder = temporaryFolder();
const content = join(folder, 'content');
const out = join(folder, 'dist');
const cache = shareCache(join(folder, 'cache'));
const ARTICLE = 'articles/2024/02/schaltjahr.md';

function commit(time: string): void {
  const git = (...parameters: string[]): void => {
    execFileSync('git', ['-c', 'user.name=Geheim', '-c', 'user.email=geheim@x.example', ...parameters], {
      cwd: content,
      stdio: 'ignore',
      env: { ...process.env, GIT_COMMITTER_DATE: time },
    });
  };
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('commit', '-q', '-m', 'Geheim');
}

function edit(file: string, change: (text: string) => string): void {
  writeFileSync(join(content, file), change(readFileSync(join(content, file), 'utf8')));
}

beforeAll(async () => {
  fixtureContent('one-article', content);
  edit('site.yaml', (text) => `${text}\nprovenance: true\n`);
  commit('2024-02-29T22:30:00Z');
  await buildOrThrow({ content, out, cache });
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('a corrected article', () => {
  let site: BuiltSite;
  const before = { files: {} as Record<string, string> };

  beforeAll(async () => {
    before.files = snapshot(out);
    edit(ARTICLE, (text) =>
      text.replace('Ein Absatz und ein Bild:', 'Zwei <b>Absätze</b> &lt;script> und ein Bild:'),
    );
    commit('2024-03-02T09:00:00Z');
    await buildOrThrow({ content, out, cache });
    site = new BuiltSite(out);
  });

  it.each(allChecks())('$claim', (check) => {
    expect(check.findings(site)).toEqual([]);
  });

  it('changes few files besides its page and its versions page', () => {
    const after = snapshot(out);
    const changed = Object.keys(after).filter((path) => after[path] !== before.files[path]);
    expect(changed.filter((path) => !/^(?:\.|suche\/)/.test(path))).toEqual([
      '2024/02/schaltjahr/index.html',
      '2024/02/schaltjahr/index.md',
      '2024/02/schaltjahr/versionen/index.html',
      'daten/2024.csv',
      'daten/2024.jsonl',
      'daten/artikel.parquet',
      'daten/datapackage.json',
      'daten/hashes/2024.txt',
      'daten/sha256.txt',
    ]);
  });

  it('shows insertions and deletions, also to screen readers, with their times', () => {
    const page = site.page('/2024/02/schaltjahr/versionen/');
    const texts = (name: string): string[] => elementsOf(page.tree, name).map(textOf);
    expect(texts('del').join('|')).toContain('Gestrichen: Ein');
    expect(texts('ins').join('|')).toContain('Eingefügt: Zwei');
    expect(texts('h2')).toEqual([
      'Fassung 2: seit 2. März 2024, 10:00 Uhr',
      'Fassung 1: seit 29. Februar 2024, 23:30 Uhr',
    ]);
    const [shown = ''] = elementsOf(page.tree, 'p')
      .filter(({ properties }) => String(properties['className']) === 'difference')
      .map(textOf);
    expect(shown).toBe(shown.trim());
    expect(shown).not.toMatch(/\n\n\n| \n/);
    expect(page.html).not.toContain('<script>hacked');
  });

  it('has a versions page that its page links to and that fits into the first round trip', () => {
    expect(site.page('/2024/02/schaltjahr/').html).toContain('href="/2024/02/schaltjahr/versionen/"');
    const { paint } = costOf(site, site.page('/2024/02/schaltjahr/versionen/'));
    expect(paint).toBeLessThanOrEqual(FIRST_FLIGHT);
  });

  it('does not reveal the author of the commit', () => {
    const found = listFiles(out).filter((path) => /geheim/i.test(readFileSync(join(out, path), 'latin1')));
    expect(found).toEqual([]);
  });

  it('equals a full build byte for byte', async () => {
    await buildOrThrow({ content, out: join(folder, 'again') });
    const files = snapshot(out);
    expect(snapshot(join(folder, 'again'))).toEqual(files);
  });
});

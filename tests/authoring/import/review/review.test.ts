import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Import } from '../import-run.ts';
import { exportOf, type Item } from '../wxr-export.ts';

const items: Item[] = [
  { id: 1, title: 'Mit Formular', body: '<p>Vorher.</p><form>Name <b>&lt;b&gt;</b></form><p>Nachher.</p>' },
  { id: 2, title: 'Eine Seite', type: 'page' },
];

async function reviewed(posts: readonly Item[]): Promise<(name: string) => string> {
  const made = new Import().put('export.xml', exportOf([...posts]));
  const folder = join(made.old, 'review');
  await made.run('wxr', ['export.xml'], undefined, folder);
  return (name) => (existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : '');
}

it('shows a post and its article side by side, with what is missing marked', async () => {
  const page = (await reviewed(items))('0001.html');
  expect(page).toContain('<h2>Mit Formular</h2>');
  expect(page).toContain('HTML-Element, das nicht übernommen wird: form');
  expect(page).toMatch(/<del>Name<\/del> &lt;<del>b<\/del>&gt;\nNachher/);
});

it('lists what became no article, and on which pages each kind stands', async () => {
  const read = await reviewed(items);
  expect(read('0001.html')).toContain('<h2>Eine Seite</h2>');
  expect(read('index.html')).toMatch(/kein Beitrag ist[^<]*<\/td><td>1<\/td><td><a href="0001.html">1<\/a>/);
});

it('loads nothing and runs nothing', async () => {
  const page = (await reviewed(items))('0001.html');
  expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  expect(page).not.toMatch(/<script|<img|<form/);
});

it('starts another page after a hundred posts', async () => {
  const many = Array.from({ length: 101 }, (_none, id) => ({
    id: id + 1,
    title: `Beitrag ${id}`,
    body: '<form>x</form>',
  }));
  const read = await reviewed(many);
  expect(read('0001.html').match(/<article>/g)).toHaveLength(100);
  expect(read('0002.html').match(/<article>/g)).toHaveLength(1);
});

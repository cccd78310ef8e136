import { once } from 'node:events';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportReport } from '../../src/authoring/import/import.ts';
import { exportOf, type Item, MAPPING, plainItems, specialItems } from '../authoring/import/wxr-export.ts';
import {
  buildOrThrow,
  NOW,
  ROOT,
  runScript,
  SAMPLE_CONTENT,
  serve,
  type Server,
  temporaryFolder,
} from '../site.ts';
import { elementsOf, htmlFile, textOf } from './built-site.ts';

const folder = temporaryFolder();
const inside = (name: string): string => join(folder, name);
const items = [...specialItems(), ...plainItems()];
let server: Server;
let report: ImportReport;

async function run(name: string, options: readonly string[]): Promise<string> {
  const child = runScript(name, [...options, '--content', inside('content'), '--cache', inside('cache')]);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => (output += String(part)));
  const [status] = (await once(child, 'close')) as [number];
  if (status !== 0) throw new Error(`${name} ended with ${status}:\n${output}`);
  return output;
}

const importAll = (): Promise<string> =>
  run('import', [
    ...['--from', 'wxr', inside('old/export.xml'), '--media', inside('old/uploads')],
    ...['--report', inside('report.json')],
  ]);

beforeAll(async () => {
  for (const name of ['content', 'old']) mkdirSync(inside(name));
  for (const file of ['site', 'categories', 'regions', 'types', 'topics', 'authors'])
    cpSync(join(SAMPLE_CONTENT, `${file}.yaml`), inside(`content/${file}.yaml`));
  cpSync(
    join(ROOT, 'tests/fixtures/sites/one-article/articles/2024/02/schaltjahr.png'),
    inside('old/uploads/2019/05/Rathaus.png'),
  );
  writeFileSync(inside('old/export.xml'), exportOf(items));
  writeFileSync(inside('old/import.yaml'), MAPPING);
  await importAll();
  report = JSON.parse(readFileSync(inside('report.json'), 'utf8')) as ImportReport;
  const out = inside('dist');
  await buildOrThrow({ content: inside('content'), out, cache: inside('cache') });
  server = await serve(out);
});

afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The posts that were public at their address: the first of each GUID. */
const isPublic = ({ id, type = 'post', status = 'publish', password = '', date = '' }: Item): boolean =>
  type === 'post' && status === 'publish' && password === '' && !date.startsWith('0000') && id > 0;

const publicPosts = items.filter(
  (item, position) => isPublic(item) && items.findIndex(({ id }) => id === item.id) === position,
);

function addressesOf({ id, name = `beitrag-${id}`, date = '2019-03-04', link, meta }: Item): string[] {
  const path =
    link === undefined ? `/${date.slice(0, 4)}/${date.slice(5, 7)}/${name}/` : new URL(link).pathname;
  const old = meta?.['_wp_old_slug'];
  return old === undefined ? [path] : [path, encodeURI(path.replace(/[^/]+\/$/, `${old}/`))];
}

describe('a newsroom that migrates from WordPress', () => {
  it('finds no errors in its posts', async () => {
    expect(report.counts.written).toBeGreaterThan(300);
    expect(await run('check', ['--now', NOW])).toContain('0 Fehler');
  });

  it('finds every post at each of its old addresses', async () => {
    expect(publicPosts.length).toBeGreaterThan(330);
    for (const post of publicPosts) {
      for (const address of addressesOf(post)) {
        const answer = await fetch(server.origin + address);
        expect([address, answer.status]).toEqual([address, 200]);
        const [heading] = elementsOf(htmlFile('index.html', await answer.text()).tree, 'h1');
        const title = (post.title ?? `Beitrag Nummer ${post.id}`).replace(/<script>.*/, '');
        expect(heading && textOf(heading).trim()).toContain(title.trim());
      }
    }
  });

  it('publishes neither drafts nor scheduled posts', async () => {
    for (const address of ['/2019/03/entwurf/', '/2027/02/geplant/', '/2019/03/geheim/', '/2019/03/weg/'])
      expect([address, (await fetch(server.origin + address)).status]).toEqual([address, 404]);
  });

  it('may repeat the import without any change', async () => {
    const before = report.counts;
    await importAll();
    const { counts } = JSON.parse(readFileSync(inside('report.json'), 'utf8')) as ImportReport;
    expect(counts).toEqual({ ...before, written: 0, unchanged: before.written });
  });
});

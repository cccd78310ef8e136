import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freePort } from '../free-port.ts';
import { runScript, SAMPLE_CONTENT, type Server, temporaryFolder, untilAddress } from '../site.ts';
import { watchedPages } from './watched-page.ts';

/** The libraries that Vite bundles at the first start, for all starts. */
const dependencies = temporaryFolder();
let folder: string;
let server: Server | undefined;
beforeEach(() => {
  folder = temporaryFolder();
  cpSync(SAMPLE_CONTENT, join(folder, 'content'), { recursive: true });
  mkdirSync(join(folder, 'cache'));
  symlinkSync(dependencies, join(folder, 'cache/vite'));
});
afterAll(() => {
  rmSync(dependencies, { recursive: true, force: true });
});
afterEach(async () => {
  await server?.stop();
  server = undefined;
  rmSync(folder, { recursive: true, force: true });
});

// Its pages are closed before the server ends.
const newPage = watchedPages();

async function start(): Promise<Server> {
  const folders = ['--content', join(folder, 'content'), '--cache', join(folder, 'cache')];
  const child = runScript('dev', [...folders, '--port', String(await freePort())]);
  return (server = await untilAddress(child));
}

/** Breaks a file and returns a function that restores it. */
function breakFile(name: string, pattern: RegExp, replacement: string): () => void {
  const file = join(folder, 'content', name);
  const sound = readFileSync(file, 'utf8');
  writeFileSync(file, sound.replace(pattern, replacement));
  return () => {
    writeFileSync(file, sound);
  };
}

describe('npm run dev, started with', () => {
  it('a broken article, shows all others, and the error on each page', async () => {
    const mend = breakFile('articles/2026/11/der-badesee-meldet-gruen.md', /^date: .*$/m, 'date: 30.03.2026');
    const { origin } = await start();
    // Pictures are still being encoded when the next page is requested.
    const page = await newPage({ origin, mayFail: /gruen|bilder/, maySay: /bilder|favicon/ });
    const overlay = page.locator('vite-error-overlay');
    page.setDefaultTimeout(120_000);
    // An article without pictures, which would be encoded first.
    await page.goto('/archiv/');
    await overlay.getByText('der-badesee-meldet-gruen.md:4:1').waitFor();
    await page.goto('/2023/03/zusammen-fuers-ozg/', { waitUntil: 'domcontentloaded' });
    await page.getByRole('heading', { level: 1, name: 'Zusammen fürs OZG' }).waitFor();
    await overlay.getByText('der-badesee-meldet-gruen.md:4:1').waitFor();
    await page.goto('/2026/11/der-badesee-meldet-gruen/');
    await overlay.getByText('der-badesee-meldet-gruen.md:4:1').waitFor();
    mend();
    await page.getByRole('heading', { level: 1, name: 'Der Badesee meldet Grün' }).waitFor();
    await overlay.waitFor({ state: 'detached' });
  });

  it.each([
    ['broken settings', 'site.yaml', /^timeZone: .*$/m, 'timeZone: Nordersiel'],
    ['a broken vocabulary', 'categories.yaml', /^- name: .*$/m, '- name:'],
    ['settings that are no YAML', 'site.yaml', /^title: .*$/m, 'title: "Kommunal'],
  ])(
    '%s, waits, shows the error, and shows the page once it is fixed',
    async (_name, file, pattern, wrong) => {
      const mend = breakFile(file, pattern, wrong);
      const { origin } = await start();
      const page = await newPage({ origin, mayFail: /./ });
      await page.goto('/archiv/');
      await page.getByRole('heading', { name: 'Die Vorschau wartet' }).waitFor();
      await page.getByRole('alert').getByText(file).waitFor();
      mend();
      await page.getByRole('heading', { level: 1, name: 'Archiv' }).waitFor();
    },
  );
});

it('npm run dev redirects every kind of old address', async () => {
  const alias = '/glasfaser-alt';
  breakFile(
    'articles/2026/11/der-badesee-meldet-gruen.md',
    /^---\n/,
    `---\naliases: [${alias}, /badesee_früher.html]\n`,
  );
  writeFileSync(join(folder, 'content/redirects.yaml'), '- { from: /alt/, to: /archiv/ }\n');
  writeFileSync(
    join(folder, 'content/removals.yaml'),
    '- { path: /2020/01/weg/, date: 2026-11-01, reason: rights }\n- { path: /weg.html, date: 2026-11-01, reason: law }\n',
  );
  const id = /^id: (\d+)$/m.exec(
    readFileSync(join(folder, 'content/articles/2026/11/der-badesee-meldet-gruen.md'), 'utf8'),
  )?.[1];
  const { origin } = await start();
  const ask = async (path: string): Promise<[number, string | null]> => {
    const response = await fetch(origin + path, { redirect: 'manual', headers: { accept: 'text/html' } });
    return [response.status, response.headers.get('location')];
  };
  const ARTICLE = '/2026/11/der-badesee-meldet-gruen/';
  for (const path of [alias, `${alias}/`, '/badesee_fr%C3%BCher.html', `/id/${id}/`, `/id/${id}`])
    expect([path, ...(await ask(path))]).toEqual([path, 302, ARTICLE]);
  for (const path of ['/alt/', '/alt', '/alt/?q=1']) expect(await ask(path)).toEqual([302, '/archiv/']);
  for (const path of ['/2020/01/weg/', '/2020/01/weg', '/weg.html'])
    expect(await ask(path)).toEqual([410, null]);
  const gone = await fetch(`${origin}/2020/01/weg/`, { headers: { accept: 'text/html' } });
  expect(await gone.text()).toContain('Wir haben kein Recht mehr');
});

import { once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, describe, expect, it } from 'vitest';
import { runScript, temporaryFolder } from '../site.ts';

async function run(
  script: string,
  ...options: string[]
): Promise<[status: number, stderr: string, stdout: string]> {
  const child = runScript(script, options);
  const [stdout, stderr, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close') as Promise<[number]>,
  ]);
  return [status, stderr, stdout];
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** The tests run concurrently, so folders are kept until the last one has ended. */
function site(yaml: string, files: Record<string, string> = {}): string {
  const folder = temporaryFolder();
  folders.push(folder);
  for (const [name, text] of Object.entries({ 'site.yaml': yaml, ...files }))
    writeFileSync(join(folder, name), text);
  return folder;
}

const english = (): string => site('language: en\nformat: 2\n');

describe.concurrent('an invalid command line exits with 2 and a correction', () => {
  it.each<[string, [string, ...string[]], RegExp]>([
    [
      'an unknown option',
      ['build', '--ful'],
      /^Die Option --ful gibt es nicht\. Meinten Sie --full\?\n\nnpm run build -- \[Optionen\]/,
    ],
    ['a short option', ['serve', '-p', '80'], /^Die Option -p gibt es nicht/],
    ['a missing value', ['build', '--out'], /^Nach --out fehlt ein Wert/],
    ['an option in place of a value', ['build', '--out', '--full'], /^Nach --out fehlt ein Wert/],
    ['an unexpected value', ['build', '--full=ja'], /^--full erwartet keinen Wert/],
    ['words that belong to no option', ['deploy', 'www'], /^„www“ ist keine Option/],
    ['an invalid time', ['start', '--now', 'morgen'], /^„morgen“ ist kein Zeitpunkt\..*2026-11-24T06:00:00Z/],
    ['an invalid port', ['serve', '--port', '99999'], /^„99999“ ist kein Port/],
    [
      'a missing content folder',
      ['check', '--content', '/nirgends'],
      /^Den Ordner der Inhalte \/nirgends gibt es nicht/,
    ],
    ['an invalid source', ['import', '--from', 'doc'], /^„doc“ ist keine Quelle/],
    [
      'the second of several patterns that matches nothing',
      [
        'import',
        '--from',
        'markdown',
        '--include',
        'articles/**',
        '--include',
        'artikel/*',
        'content',
        '--scan',
      ],
      /^Das Muster „artikel\/\*“ trifft keine Datei/,
    ],
  ])('%s', async (_name, [script, ...options], message) => {
    const [status, stderr] = await run(script, ...options);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(status).toBe(2);
  });

  it('in English on an English site, whatever else is wrong', async () => {
    const content = english();
    expect(await run('build', '--ful', '--content', content)).toEqual([
      2,
      expect.stringMatching(/^Unknown option --ful\. Did you mean --full\?\n\nnpm run build -- \[options\]/),
      '',
    ]);
    expect(await run('rename', `--content=${content}`, 'x')).toEqual([
      2,
      expect.stringMatching(/^Name an article/),
      '',
    ]);
  });

  it('in the language of --language, where no content sets one', async () => {
    const empty = site('');
    rmSync(join(empty, 'site.yaml'));
    const [status, stderr] = await run('init', '--language', 'en', '--content', empty, '--yes', 'x');
    expect([status, stderr]).toEqual([2, expect.stringMatching(/^Missing: --title, --url, --categories/)]);
    const [, german] = await run('init', '--language', 'fr', '--content', empty, '--yes', 'x');
    expect(german).toMatch(/^Es fehlt/);
  });

  it('in German if site.yaml cannot be read', async () => {
    const content = site('language: "en');
    const [status, stderr] = await run('build', '--content', content, '--now', 'x');
    expect([status, stderr]).toEqual([2, expect.stringMatching(/^„x“ ist kein Zeitpunkt/)]);
  });
});

describe.concurrent('in the site’s language, a command', () => {
  it('shows its usage', async () => {
    expect(await run('dev', '--help')).toEqual([
      0,
      '',
      expect.stringMatching(/^npm run dev -- \[Optionen\]/),
    ]);
    expect(await run('dev', '-h', '--content', english())).toEqual([
      0,
      '',
      expect.stringMatching(/^npm run dev -- \[options\]/),
    ]);
  });

  it('reports a missing site, with exit code 1', async () => {
    expect(await run('serve', '--out', english())).toEqual([
      1,
      expect.stringMatching(/liegt keine gebaute Website/),
      '',
    ]);
  });

  it('reports a missing article, with exit code 1', async () => {
    const content = english();
    const [status, stderr] = await run(
      'correct',
      `${content}/articles/x.md`,
      '--text',
      'x',
      '--content',
      content,
    );
    expect([status, stderr]).toEqual([1, expect.stringMatching(/^There is no article articles\/x\.md/)]);
  });

  it('reports invalid content, with exit code 1', async () => {
    const content = site('language: en\nformat: 2\n', { 'categories.yaml': '- { title: Politics }\n' });
    const out = ['--out', join(site(''), 'out'), '--cache', join(content, 'cache')];
    const [status, stderr] = await run('build', '--content', content, ...out);
    expect([status, stderr]).toEqual([
      1,
      expect.stringMatching(/^categories\.yaml:1:3 {2}missing-field\n {2}“name” is missing/m),
    ]);
  });
});

it('upgrade --dry-run says what it would add, and upgrade that it has', async () => {
  const yaml = [
    ...['title: T', 'claim: C', 'description: D', 'url: https://t.example', 'language: en'],
    ...['timeZone: Europe/London', 'publisher: P', 'email: a@t.example', ''],
  ].join('\n');
  const content = site(yaml);
  const [, , trial] = await run('upgrade', '--content', content, '--dry-run');
  expect(trial).toMatch(/site\.yaml would gain:\n\n {2}\+ urls:/);
  expect(readFileSync(join(content, 'site.yaml'), 'utf8')).toBe(yaml);
  const [, , stdout] = await run('upgrade', '--content', content);
  expect(stdout).toMatch(/site\.yaml has gained:\n\n {2}\+ urls:/);
  expect(readFileSync(join(content, 'site.yaml'), 'utf8')).toMatch(/^urls:$/m);
});

it('serve reports which ports are in use', async () => {
  const servers = [65_534, 65_535].map((port) => createServer().listen(port));
  await Promise.all(servers.map((server) => once(server, 'listening')));
  const folder = site('', { '404.html': '' });
  const [status, stderr] = await run('serve', '--out', folder, '--port', '65534');
  for (const server of servers) server.close();
  expect([status, stderr]).toEqual([1, expect.stringMatching(/^Die Ports 65534 bis 65535 sind belegt/)]);
});

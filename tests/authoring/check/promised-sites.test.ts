import { describe, expect, it } from 'vitest';
import { changesSince } from '../../../src/authoring/check/changes.ts';
import { promisedSites } from '../../../src/authoring/check/promised-sites.ts';
import type { Finding } from '../../../src/authoring/finding.ts';
import { ARTICLE, type Files } from '../../content-folder.ts';
import { Repository } from '../repository.ts';
import { accepts, findings, flags, inShort, sound } from './rule-tests.ts';

const site = (url: string, ...lines: string[]): Files => ({
  'site.yaml': [
    ...['title: T', 'claim: C', 'description: D', `url: ${url}`, 'language: de', 'timeZone: Europe/Berlin'],
    ...['publisher: P', 'email: a@t.example', ...lines, ''],
  ].join('\n'),
});

const OLD = 'https://example.org';
const NEW = 'https://example.org/archiv';

/** Moves a committed site and checks it against that commit. */
async function after(before: Files, change: Files): Promise<readonly Finding[]> {
  const repository = new Repository({ [ARTICLE]: sound(), ...before });
  for (const [file, content] of Object.entries(change)) repository.write(file, content);
  const changes = changesSince(repository.dir, 'HEAD');
  return findings(repository, { files: changes.changed, changes });
}

describe('the address of a published site', () => {
  it.each([
    ['into a folder', OLD, NEW],
    ['out of a folder', NEW, OLD],
    ['to another host', OLD, 'https://www.example.org'],
  ])('must not change unsaid: %s', async (_where, from, to) => {
    const found = await after(site(from), site(to));
    expect(inShort(found)).toEqual(['site.yaml:4:1 site-moved error']);
    expect(found[0]?.params).toMatchObject({ from, to, former: from });
  });

  it('may change if the former one is named, and that must stay', async () => {
    const moved = site(NEW, `movedFrom: [${OLD}]`);
    expect(await after(site(OLD), moved)).toEqual([]);
    expect(inShort(await after(moved, site(NEW)))).toEqual(['site.yaml:4:1 site-moved error']);
    const again = await after(moved, site('https://b.example', `movedFrom: [${OLD}]`));
    expect(again.map(({ params }) => params)).toEqual([
      expect.objectContaining({ from: NEW, former: `${OLD}, ${NEW}` }),
    ]);
  });

  it('may get a slash, https or other settings', async () => {
    expect(await after(site('http://example.org'), site(`${OLD}/`, 'offline: false'))).toEqual([]);
  });

  it('is not read from what was no address', () => {
    expect(
      ['', 'url:', 'url: a\nmovedFrom: 1', 'movedFrom: [null, {}]', '[', '- url'].map(promisedSites),
    ).toEqual([[], [], [], [], [], []]);
    expect(promisedSites(`url: ${OLD}/\nmovedFrom: ${NEW}`)).toEqual([OLD, NEW]);
  });
});

describe('a link to an address that the site had before', () => {
  const linking = (href: string): Files => ({
    ...site(NEW, `movedFrom: [${OLD}]`),
    [ARTICLE]: sound([], `Siehe [die Vereinbarung](${href}).\n`),
  });
  flags('its full form', linking(`${OLD}/2023/03/zusammen-fuers-ozg/`), `${ARTICLE}:8:7 link-form warning`);
  flags('a page that is missing', linking(`${OLD}/2023/03/zusammen/`), `${ARTICLE}:8:7 link-target error`);
  accepts('a path', linking('/2023/03/zusammen-fuers-ozg/'));
  accepts('another host', linking('https://b.example/2023/03/zusammen/'));
});

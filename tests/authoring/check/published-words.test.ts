import { describe, expect, it } from 'vitest';
import { changesSince } from '../../../src/authoring/check/changes.ts';
import { ARTICLE, type Files } from '../../content-folder.ts';
import { Repository } from '../repository.ts';
import { findings, inShort, sound } from './rule-tests.ts';

/** Changes a committed content folder and checks it against that commit. */
async function after(before: Files, change: Files): Promise<string[]> {
  const repository = new Repository(before);
  for (const [file, content] of Object.entries(change)) repository.write(file, content);
  const changes = changesSince(repository.dir, 'HEAD');
  return inShort(await findings(repository, { files: changes.changed, changes }));
}

describe('the words in published addresses', () => {
  const site = (...lines: string[]): Files => ({
    'site.yaml': [
      ...['title: T', 'claim: C', 'description: D', 'url: https://t.example', 'timeZone: Europe/Berlin'],
      ...['publisher: P', 'email: a@t.example', ...lines, ''],
    ].join('\n'),
  });
  const base = { [ARTICLE]: sound(), ...site('language: de') };
  const lost = (place: string): string[] => [`site.yaml:${place} url-words error`];

  it('must not change without former words', async () => {
    expect(await after(base, site('language: de', 'urls: { category: ressort }'))).toEqual(lost('9:9'));
    expect(await after(base, site('language: en\nformat: 2'))).toEqual(lost('8:1'));
    const named = { ...base, ...site('language: de', 'urls: { category: ressort }') };
    expect(await after(named, site('language: de'))).toEqual(lost('8:1'));
  });

  it('may change if the former words are given, and these must stay', async () => {
    const moved = site('language: de', 'urls: { category: ressort }', 'formerUrls: { category: [bereich] }');
    expect(await after(base, moved)).toEqual([]);
    const again = site('language: de', 'urls: { category: rubrik }', 'formerUrls: { category: [ressort] }');
    expect(await after({ ...base, ...moved }, again)).toEqual(lost('9:9'));
  });

  it('are named with what would be right', async () => {
    const repository = new Repository(base);
    repository.write(
      'site.yaml',
      site('language: de', 'urls: { category: ressort, topic: stichwort }')['site.yaml'] as string,
    );
    const [found] = await findings(repository, { changes: changesSince(repository.dir, 'HEAD') });
    expect(found?.params).toEqual({
      words: ['bereich', 'thema'],
      former: 'category: [bereich], topic: [thema]',
      current: 'category: bereich, topic: thema',
    });
  });
});

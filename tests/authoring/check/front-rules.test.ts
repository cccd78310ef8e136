import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fix } from '../../../src/authoring/check/fix.ts';
import { ARTICLE, ContentFolder, NOW, PROJECT } from '../../content-folder.ts';
import { accepts, flags, inShort, sound } from './rule-tests.ts';

const URL = '/2023/03/zusammen-fuers-ozg/';

describe('the front page', () => {
  accepts('articles that readers see', { 'front.yaml': `lead: ${URL}\n` });
  accepts('a pin whose end is to come', {
    'front.yaml': `pinned: [{ article: ${URL}, until: 2026-11-24 }]\n`,
  });
  flags(
    'a pin that has ended',
    { 'front.yaml': `pinned:\n- { article: ${URL}, until: 2026-11-23 }\n` },
    'front.yaml:2:5 front-hidden warning',
  );
  flags(
    'a lead that is a draft',
    { [ARTICLE]: sound(['draft: true']), 'front.yaml': `lead: ${URL}\n` },
    'front.yaml:1:1 front-hidden warning',
  );
  flags(
    'a lead under embargo, as advice',
    { [ARTICLE]: sound(['publishAt: 2026-12-01T06:00']), 'front.yaml': `lead: ${URL}\n` },
    'front.yaml:1:1 front-later info',
  );
  flags(
    'a former address',
    { [ARTICLE]: sound(['aliases: [/alt/]']), 'front.yaml': 'lead: /alt\n' },
    'front.yaml:1:1 front-moved warning',
  );
  flags(
    'an unknown, a removed and a doubled article, and an unknown category',
    {
      'front.yaml': `lead: /2023/03/zusamen/\npinned: [${URL}, ${URL}, /weg/]\nblocks: [Politk, Politik, Politik]\n`,
      'removals.yaml': '- { path: /weg/, date: 2024-01-01, reason: law }\n',
    },
    'front.yaml:1:1 unknown-article error',
    'front.yaml:2:40 duplicate-article error',
    'front.yaml:2:70 removed-article error',
    'front.yaml:3:10 unknown-term error',
    'front.yaml:3:27 duplicate-name error',
  );
  flags('an article that is none', { 'front.yaml': 'lead: [1]\n' }, 'front.yaml:1:1 invalid-field error');

  it('gets the current address of an article by --fix', async () => {
    const folder = new ContentFolder({
      [ARTICLE]: sound(['aliases: [/alt/]']),
      'front.yaml': "# oben\npinned:\n- '/alt' # noch\n",
    });
    const { dir: contentDir, cacheDir } = folder;
    const { result } = await fix({ root: PROJECT, contentDir, cacheDir, now: NOW });
    expect(readFileSync(folder.path('front.yaml'), 'utf8')).toBe(`# oben\npinned:\n- ${URL} # noch\n`);
    expect(inShort(result.findings)).toEqual([]);
  });
});

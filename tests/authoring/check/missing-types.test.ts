import { expect, it } from 'vitest';
import { ARTICLE, ContentFolder } from '../../content-folder.ts';
import { findings, inShort, sound } from './rule-tests.ts';

it.each([
  ['is missing', null, 'unreadable-file'],
  ['is empty', '[]\n', 'missing-field'],
])('the articles are checked though types.yaml %s', async (_name, types, rule) => {
  const dead = `${sound()}\nSiehe [dort](/2023/03/gibt-es-nicht/).\n`;
  const found = inShort(await findings(new ContentFolder({ [ARTICLE]: dead, 'types.yaml': types })));
  expect(found).toContain(`types.yaml:1:1 ${rule} error`);
  expect(found.filter((finding) => finding.includes('link-target'))).toHaveLength(1);
});

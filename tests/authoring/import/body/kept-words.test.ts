import { expect, it } from 'vitest';
import { Import, lost } from '../import-run.ts';
import { exportOf } from '../wxr-export.ts';

const imported = async (item: object) => {
  const made = new Import().put('export.xml', exportOf([{ id: 1, name: 'eins', title: 'Eins', ...item }]));
  const report = await made.run('wxr', ['export.xml']);
  return { report, text: made.text('2019/03/eins.md') };
};

it('words do not stick together where a picture is missing', async () => {
  const { report, text } = await imported({
    body: '<p>Der Markt<a href="https://alt.example/a.jpg"><img src="https://alt.example/a.jpg"></a>und das Rathaus</p>',
  });
  expect(text).toContain('Der Markt und das Rathaus');
  expect(report.unexplained).toEqual([]);
});

it('a title that is too long is shortened, and the rest is on the list', async () => {
  const { report, text } = await imported({ title: `${'Der Rat tagt wieder '.repeat(30)}zuletzt` });
  expect(text).toMatch(/^title: Der Rat tagt .*…$/m);
  expect(lost(report)).toContain('shortened: title');
  expect(report.unexplained).toEqual([]);
});

import { expect, it } from 'vitest';
import { idBlocksOf } from '../../src/archive/id-blocks.ts';
import { digestOf } from '../../src/site/digest.ts';
import { idTable } from '../../src/metadata/id-table.ts';
import { idTable as idTablePage } from '../../src/views/moved.ts';

const articles = (...ids: number[]): { id: number; url: string }[] =>
  ids.map((id) => ({ id, url: `/2023/03/beitrag-${id}/` }));
const tables = (...ids: number[]) => idBlocksOf(articles(...ids)).map((block) => idTablePage(block));

it('a table contains a thousand ids, in order, in the format of nginx and Apache', () => {
  const found = tables(1000, 999, 7, 44452);
  expect(found.map(({ path }) => path)).toEqual(['/id/0.txt', '/id/1.txt', '/id/44.txt']);
  expect(found.map(({ props }) => idTable(props().urls))).toEqual([
    '7 /2023/03/beitrag-7/;\n999 /2023/03/beitrag-999/;\n',
    '1000 /2023/03/beitrag-1000/;\n',
    '44452 /2023/03/beitrag-44452/;\n',
  ]);
});

it('a new id changes only the table of its thousand', () => {
  const [before, after] = [tables(7, 44452), tables(7, 44452, 44453)];
  const same = after.filter(({ inputs }, index) => digestOf(inputs()) === digestOf(before[index]?.inputs()));
  expect(same.map(({ path }) => path)).toEqual(['/id/0.txt']);
});

import { describe, expect, it } from 'vitest';
import { editList, type YamlList } from '../../../src/authoring/edit/yaml-list.ts';
import { ContentFolder } from '../../content-folder.ts';
import { text } from './command-context.ts';

const FILE = 'redirects.yaml';

function after(before: string | null, edit: (list: YamlList) => void): string {
  const folder = new ContentFolder(before === null ? {} : { [FILE]: before });
  editList(folder.dir, FILE, edit);
  return text(folder, FILE);
}

const LIST = [
  '# oben',
  '-   { from: /a/,to: /x/ }   # eins',
  '',
  '-',
  '  from: "/b/"',
  '  to: /x/',
  '# zwischen',
  '- from: /c/',
  '  to: /y/   # drei',
  '# unten',
  '',
].join('\n');

const FROM_D = { from: '/d/', to: '/z/' };

describe('a YAML list', () => {
  it('gets an entry at its end, and stays as it is otherwise', () => {
    const add = ({ add: put }: YamlList): void => {
      put(FROM_D);
    };
    expect(after(LIST, add)).toBe(LIST.replace('# drei\n', '# drei\n- { from: /d/, to: /z/ }\n'));
    expect(after('  - a: 1', add)).toBe('  - a: 1\n  - { from: /d/, to: /z/ }\n');
    expect(after(null, add)).toBe('- { from: /d/, to: /z/ }\n');
    expect(after('# nichts\n', add)).toContain('- { from: /d/, to: /z/ }\n');
    expect(after('[]\n', add)).toBe('- { from: /d/, to: /z/ }\n');
    expect(after('[{ from: /a/, to: /b/ }]\n', add)).toBe(
      '- { from: /a/, to: /b/ }\n- { from: /d/, to: /z/ }\n',
    );
  });

  it('loses an entry with its lines, and nothing else', () => {
    const remove =
      (index: number) =>
      ({ maps, remove: drop }: YamlList): void => {
        const map = maps()[index];
        if (map) drop(map);
      };
    expect(after(LIST, remove(0))).toBe(LIST.replace('-   { from: /a/,to: /x/ }   # eins\n', ''));
    expect(after(LIST, remove(1))).toBe(LIST.replace('-\n  from: "/b/"\n  to: /x/\n', ''));
    expect(after(LIST, remove(2))).toBe(LIST.replace('- from: /c/\n  to: /y/   # drei\n', ''));
  });

  it('replaces a value', () => {
    const set = ({ maps, set: put }: YamlList): void => {
      for (const map of maps()) put(map, 'to', '/neu/');
    };
    expect(after(LIST, set)).toBe(LIST.replace(/to: \/[xy]\//g, 'to: /neu/'));
    expect(
      after('- { from: /a/, to: /b/ }\n', ({ maps, set: put }) => {
        for (const map of maps()) put(map, 'to', '/b,c/');
      }),
    ).toBe('- { from: /a/, to: "/b,c/" }\n');
  });

  it('keeps its line ends and its byte order mark, mixed ones too', () => {
    const windows = `\uFEFF${LIST.replaceAll('\n', '\r\n')}`;
    const add = ({ add: put }: YamlList): void => {
      put(FROM_D);
    };
    expect(after(windows, add)).toBe(`\uFEFF${after(LIST, add).replaceAll('\n', '\r\n')}`);
    const mixed = windows.replace('# zwischen\r\n', '# zwischen\n');
    expect(after(mixed, add)).toBe(
      `\uFEFF${after(LIST, add).replaceAll('\n', '\r\n').replace('# zwischen\r\n', '# zwischen\n')}`,
    );
  });
});

import { describe, expect, it } from 'vitest';
import { ContentError } from '../../../src/archive/diagnostic.ts';
import { correct } from '../../../src/authoring/edit/correction.ts';
import { ARTICLE, ContentFolder } from '../../content-folder.ts';
import { sound } from '../check/rule-tests.ts';
import { commandContext, errors, kind, text } from './command-context.ts';

describe('npm run correct', () => {
  it('adds a dated correction and the date of the update, and touches nothing else', async () => {
    const folder = new ContentFolder({ [ARTICLE]: sound(['# Hinweis', 'aliases: [/alt]']) });
    await correct(commandContext(folder), ARTICLE, 'Es waren zwei: nicht drei.', '2026-11-20');
    await correct(commandContext(folder), ARTICLE, 'Noch eine.');
    expect(text(folder)).toBe(
      sound([
        'updated: 2026-11-24',
        'corrections:',
        '  - date: 2026-11-20',
        '    text: "Es waren zwei: nicht drei."',
        '  - date: 2026-11-24',
        '    text: Noch eine.',
        '# Hinweis',
        'aliases: [/alt]',
      ]),
    );
    expect(await errors(folder)).toEqual([]);
  });

  it('keeps the style of a list, its comments and the line ends', async () => {
    const fields = ['corrections: [{ date: 2024-01-01, text: Alt. }] # eine'];
    const folder = new ContentFolder({ [ARTICLE]: sound(fields).replaceAll('\n', '\r\n') });
    await correct(commandContext(folder), ARTICLE, 'Neu.');
    expect(text(folder)).toContain(
      'updated: 2026-11-24\r\ncorrections: [ { date: 2024-01-01, text: Alt. }, { date: 2026-11-24, text: Neu. } ] # eine\r\n',
    );
  });

  it.each(['corrections:', "corrections: ''", 'corrections: []', 'corrections: ~'])(
    'treats %j as no corrections',
    async (line) => {
      const folder = new ContentFolder({ [ARTICLE]: sound(["updated: ''", line]) });
      await correct(commandContext(folder), ARTICLE, 'Neu.', '2026-11-20');
      const [article] = (await folder.load()).articles;
      expect(article?.corrections).toEqual([{ date: '2026-11-20', text: 'Neu.' }]);
      expect(article?.updated).toBe('2026-11-20');
      expect(text(folder)).not.toMatch(/null|''|\[\]/);
    },
  );

  it('refuses an edit that would break the file, and leaves it unchanged', async () => {
    const before = sound([]);
    const folder = new ContentFolder({ [ARTICLE]: before });
    await expect(correct(commandContext(folder), ARTICLE, ' ')).rejects.toThrow(ContentError);
    expect(text(folder)).toBe(before);
  });

  it.each(['2023-03-29', '2026-11-25'])(
    'refuses a day before the article, or after today: %s',
    async (day) => {
      const folder = new ContentFolder({ [ARTICLE]: sound([]) });
      await expect(correct(commandContext(folder), ARTICLE, 'x', day)).rejects.toThrow(kind('notWithin'));
      expect(text(folder)).toBe(sound([]));
    },
  );

  it('accepts a text of several lines, and keeps a later update', async () => {
    const folder = new ContentFolder({ [ARTICLE]: sound(['updated: 2026-11-24']) });
    await correct(commandContext(folder), ARTICLE, 'Eine Zeile\nund noch eine.', '2026-11-20');
    expect(text(folder)).toContain('text: Eine Zeile und noch eine.\n');
    expect(text(folder)).toContain('updated: 2026-11-24\n');
    expect(await errors(folder)).toEqual([]);
  });

  it('refuses a file that is no article, or a broken one', async () => {
    const folder = new ContentFolder({ [ARTICLE]: sound(['category: Politk']) });
    await expect(correct(commandContext(folder), 'articles/2023/03/nichts.md', 'x')).rejects.toThrow(
      kind('noSuchFile'),
    );
    await expect(correct(commandContext(folder), ARTICLE, 'x')).rejects.toThrow(kind('brokenFile'));
  });
});

import { describe, expect, it } from 'vitest';
import { commands as commandsDe } from '../../src/i18n/de/commands.ts';
import { commands as commandsEn } from '../../src/i18n/en/commands.ts';
import { CommandError, UsageError } from '../../src/i18n/command-error.ts';
import { exitCodeOf, failureText } from '../../src/i18n/failure.ts';
import { ContentChangedError } from '../../src/archive/content-changed-error.ts';
import { AuthoringError } from '../../src/authoring/authoring-error.ts';
import { ImportError } from '../../src/authoring/import/import-error.ts';

/** A value for everything that a message may contain. */
const DETAILS = new Proxy(
  {},
  {
    get: (_target, name) =>
      ['count', 'limit', 'length', 'port', 'last', 'pid'].includes(String(name)) ? 7 : 'WERT',
  },
);

const words = (text: string): string => text.replaceAll('WERT', '');

describe('the messages of the commands', () => {
  it.each(Object.keys(commandsEn.errors) as (keyof typeof commandsEn.errors)[])(
    '%s, in both languages',
    (kind) => {
      const [german, english] = [commandsDe, commandsEn].map(({ errors }) => errors[kind](DETAILS as never));
      for (const text of [german, english]) expect(text).not.toMatch(/undefined:|NaN|\[object/);
      expect(words(german as string)).not.toBe(words(english as string));
      expect(english).not.toMatch(/[„äöüß]/);
      expect(german).not.toMatch(/\b(?:the|cannot|with|again)\b/);
    },
  );

  it('names the same options in both languages', () => {
    const options = (text: string): string[] => text.match(/--[a-z-]+/g) ?? [];
    for (const [command, usage] of Object.entries(commandsEn.usage))
      expect(options(commandsDe.usage[command as keyof typeof commandsDe.usage])).toEqual(options(usage));
  });
});

/** An error of the system as Node throws it. */
const refused = (code: string, syscall: string): Error =>
  Object.assign(new Error(`${code}: ${syscall}`), { code, syscall, path: '/srv/www' });

describe('a command that fails', () => {
  it.each([
    [
      'a full disk',
      refused('ENOSPC', 'write'),
      /^Die Festplatte ist voll \(\/srv\/www\)/,
      /^The disk is full/,
    ],
    ['an exhausted quota', refused('EDQUOT', 'write'), /^Die Festplatte ist voll/, /^The disk is full/],
    [
      'a read-only disk',
      refused('EROFS', 'mkdir'),
      /^\/srv\/www lässt sich nicht schreiben/,
      /^\/srv\/www cannot be written/,
    ],
    [
      'a folder without read access',
      refused('EACCES', 'scandir'),
      /^\/srv\/www lässt sich nicht lesen \(/,
      /^\/srv\/www cannot be read \(/,
    ],
    ['too many open files', refused('EMFILE', 'open'), /^Das System erlaubt/, /^The system allows/],
    [
      'an article that changed',
      new ContentChangedError('a.md'),
      /^a\.md hat sich während/,
      /^a\.md changed while/,
    ],
    [
      'an error of a command for authors',
      new AuthoringError('sameName', { file: 'a.md' }),
      /^a\.md heißt schon so/,
      /^a\.md/,
    ],
    ['an error of the command line', new CommandError('noShards', {}), /^Nach --merge/, /^--merge needs/],
  ])('says %s in the language of the site, without a stack trace', (_name, error, german, english) => {
    expect(failureText(error, 'de')).toMatch(german);
    expect(failureText(error, 'en')).toMatch(english);
    for (const language of ['de', 'en'] as const)
      expect(failureText(error, language)).not.toMatch(/^\s+at /m);
  });

  it('reports an unforeseen error as a fault of the program, with the stack trace', () => {
    const error = new TypeError('x is not a function');
    expect(failureText(error, 'de')).toMatch(
      /^Das ist ein Fehler des Programms.*\nTypeError: x is not a function\n\s+at /s,
    );
    expect(failureText(error, 'en')).toMatch(/^This is a bug in Nachlese.*\nTypeError/s);
  });

  it('exits with 2 if the command line is invalid, else with 1', () => {
    const wrong = [
      new UsageError('noRepo', {}),
      new AuthoringError('notADate'),
      new ImportError('badSource'),
    ];
    expect(wrong.map(exitCodeOf)).toEqual([2, 2, 2]);
    const failed = [
      new CommandError('diskFull', { path: '/' }),
      new AuthoringError('sameName'),
      new TypeError('x'),
    ];
    expect(failed.map(exitCodeOf)).toEqual([1, 1, 1]);
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { CONTENT_FORMAT } from '../../../src/archive/content-format.ts';
import { ContentError, type Diagnostic } from '../../../src/archive/diagnostic.ts';
import { DEFAULT_WORDS } from '../../../src/archive/url-words.ts';
import { upgradeContent } from '../../../src/authoring/upgrade/upgrade.ts';
import { ContentFolder } from '../../content-folder.ts';
import { asOnWindows } from '../../rewritten-content.ts';

const lines = (language: string, ...own: string[]): string =>
  [
    ...['# Die Publikation.', 'claim: C # kurz', 'title: T', '', 'description: D', 'url: https://t.example'],
    ...[`language: ${language}`, 'timeZone: Europe/Berlin', 'publisher: P', 'email: a@t.example', ...own, ''],
  ].join('\n');

const withSite = (text: string | Uint8Array | null): ContentFolder =>
  new ContentFolder({ 'site.yaml': text });
const siteOf = (folder: ContentFolder): string => readFileSync(folder.path('site.yaml'), 'utf8');
const upgrade = (folder: ContentFolder, isTrial = false): readonly string[] =>
  upgradeContent(folder.dir, { isTrial }).added;

/** Upgrades a site.yaml. Returns its new text. */
function upgraded(text: string): string {
  const folder = withSite(text);
  upgrade(folder);
  return siteOf(folder);
}

/** Why a site.yaml is not upgraded; it must stay as it is. */
function refusal(text: string): readonly Diagnostic[] {
  const folder = withSite(text);
  try {
    upgrade(folder);
  } catch (error) {
    expect(siteOf(folder)).toBe(text);
    if (error instanceof ContentError) return error.diagnostics;
    throw error;
  }
  throw new Error('site.yaml was upgraded');
}

const FORMAT = `format: ${CONTENT_FORMAT}`;
const GERMAN = Object.entries(DEFAULT_WORDS.de).filter(
  ([, word]) => !Object.values(DEFAULT_WORDS.en).includes(word),
);

describe('an upgrade', () => {
  it.each([
    ['has none', []],
    ['has 1', ['format: 1']],
    ['has an empty one', ['format:']],
  ])('gives German content its format if it %s, and keeps comments and order', (_, own) => {
    expect(upgraded(lines('de', ...own))).toBe(lines('de', FORMAT));
  });

  it('moves an old format from the middle to the end', () => {
    expect(upgraded(`format: 1\n${lines('de')}`)).toBe(lines('de', FORMAT));
  });

  it('leaves content of the present format as it is', () => {
    const folder = withSite(lines('en', FORMAT));
    expect(upgrade(folder)).toEqual([]);
    expect(siteOf(folder)).toBe(lines('en', FORMAT));
  });

  it('changes nothing a second time', () => {
    const once = upgraded(lines('en'));
    expect(upgraded(once)).toBe(once);
  });

  it('keeps the German words in the addresses of an English site', async () => {
    const folder = withSite(lines('en'));
    const added = upgrade(folder);
    expect(added.at(-1)).toBe(FORMAT);
    expect(siteOf(folder)).toBe(lines('en', ...added));
    expect(parse(siteOf(folder))).toMatchObject({ urls: Object.fromEntries(GERMAN) });
    expect((await folder.load()).settings.words).toEqual(DEFAULT_WORDS.de);
  });

  it('leaves the words that an English site names', () => {
    expect(upgraded(lines('en', 'urls:', '  search: find'))).toBe(
      lines('en', 'urls:', '  search: find', FORMAT),
    );
  });

  it.each(['urls:', 'urls: {}', 'urls: # später'])(
    'puts German words in the place of an empty "%s"',
    (empty) => {
      expect(upgraded(lines('en', empty))).toBe(upgraded(lines('en')));
    },
  );

  it('only says what it would do if it is a trial', () => {
    const folder = withSite(lines('en'));
    expect(upgrade(folder, true)).toContain(FORMAT);
    expect(siteOf(folder)).toBe(lines('en'));
  });

  it('keeps CRLF and a byte order mark', () => {
    expect(upgraded(asOnWindows(lines('en')))).toBe(asOnWindows(upgraded(lines('en'))));
  });

  it('ends the last line first if it has no end', () => {
    expect(upgraded(lines('de').trimEnd())).toBe(lines('de', FORMAT));
  });
});

describe('an upgrade is refused', () => {
  it('for the content of a newer version', () => {
    expect(refusal(lines('de', 'format: 99'))).toEqual([
      {
        file: 'site.yaml',
        line: 11,
        column: 1,
        rule: 'format-newer',
        params: { format: 99, known: CONTENT_FORMAT },
      },
    ]);
  });

  it.each(['format: two', 'format: 0', 'format: "1"'])('for "%s", which is no format', (format) => {
    expect(refusal(lines('de', format))).toMatchObject([{ rule: 'invalid-field', line: 11 }]);
  });

  it('for a site.yaml with other errors', () => {
    expect(refusal(lines('fr'))).toMatchObject([{ rule: 'invalid-field', line: 7 }]);
    expect(refusal('title: [\n').map(({ rule }) => rule)).toContain('yaml-syntax');
  });

  it('for a folder without one', () => {
    const folder = withSite(null);
    expect(() => upgrade(folder)).toThrow(ContentError);
    expect(() => siteOf(folder)).toThrow('ENOENT');
  });

  it('for one that is not UTF-8', () => {
    const folder = withSite(Buffer.from('title: B\xfccher\n', 'latin1'));
    expect(() => upgrade(folder)).toThrow('site.yaml');
  });
});

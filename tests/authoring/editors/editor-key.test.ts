import { describe, expect, it } from 'vitest';
import { nextSteps } from '../../../src/authoring/editors/next-steps.ts';
import { withEditorKey } from '../../../src/authoring/editors/editor-key.ts';
import { SourceText } from '../../../src/authoring/edit/source-text.ts';
import { ContentError } from '../../../src/archive/diagnostic.ts';

const SITE = `# Settings
url: https://a.example   # the address
title: Kommunalblick
claim: Ein Archiv
description: Ein Archiv
language: de
timeZone: Europe/Berlin
publisher: Verlag
email: a@a.example
`;
const GIVEN = { backend: 'github', repo: 'a/b', branch: 'main', path: 'redaktion' };
const source = (text: string): SourceText => SourceText.of(Buffer.from(text)) as SourceText;
const written = (text: string, given = {}): string =>
  withEditorKey(source(text), [], { ...GIVEN, ...given }).edited.text;

const LINE = 'editor: { backend: github, repo: a/b, branch: main, path: redaktion }\n';

describe('writing the key "editor"', () => {
  it('appends a line, and keeps comments and order', () => {
    expect(written(SITE)).toBe(SITE + LINE);
  });

  it('ends the last line first', () => {
    expect(written(SITE.trimEnd())).toBe(SITE + LINE);
  });

  it('changes the key where it is, and keeps what was not given', () => {
    const before = `editor: # page\n  backend: github\n  repo: old/one\n  years: 5\n${SITE}`;
    expect(written(before)).toBe(
      `editor: { backend: github, repo: a/b, years: 5, branch: main, path: redaktion }\n${SITE}`,
    );
  });

  it('leaves to its default what neither the file nor the operator gives', () => {
    const { edited, editor } = withEditorKey(source(SITE), [], {
      ...{ backend: 'github', repo: 'a/b', branch: undefined, path: undefined },
    });
    expect(edited.text).toBe(`${SITE}editor: { backend: github, repo: a/b }\n`);
    expect(editor).toMatchObject({ branch: 'main', path: 'redaktion' });
  });

  it('drops addresses of another kind of host', () => {
    const before = `${SITE}editor: { backend: gitlab, repo: a/b, host: https://git.example, appId: x }\n`;
    expect(written(before)).not.toContain('git.example');
    expect(written(before, { backend: 'gitlab' })).toContain('git.example');
  });

  it('refuses what the build would refuse, with the place in the file', () => {
    const pages = [{ file: 'pages/redaktion.md', url: '/redaktion/' }] as unknown as Parameters<
      typeof withEditorKey
    >[1];
    const attempt = (): unknown => withEditorKey(source(SITE), pages, GIVEN);
    expect(attempt).toThrow(ContentError);
    expect(attempt).toThrow(
      expect.objectContaining({
        diagnostics: [expect.objectContaining({ file: 'site.yaml', line: 10, rule: 'editor-path' })],
      }),
    );
  });
});

describe('what is left to do', () => {
  const steps = (given: object, install?: string): string =>
    nextSteps(
      { language: 'en', url: 'https://a.example' },
      withEditorKey(source(SITE), [], { ...GIVEN, ...given }).editor,
      install,
    ).join('\n');

  it('names the address, the command that installs the package, and what a token may do', () => {
    const text = steps({}, 'npm install --save-exact @sveltia/cms');
    expect(text).toContain('https://a.example/redaktion/');
    expect(text).toContain('npm install --save-exact @sveltia/cms');
    expect(text).toContain('Contents: write, Pull requests: write');
  });

  it('says where an article goes when it is saved', () => {
    expect(steps({})).toContain('pull request');
    expect(steps({ backend: 'gitea', host: 'https://codeberg.org' })).toContain('into the branch at once');
  });
});

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { explainFinding } from '../../../src/i18n/explain.ts';
import { ARTICLE } from '../../content-folder.ts';
import { withTheme } from '../../loader/theme-folder.ts';
import { findings, inShort, sound } from './rule-tests.ts';

const HEADER = '---\nconst { chrome } = Astro.props;\n---\n\n<header>{chrome.title}</header>\n';
const RULES = 'body { color: red }\n';

const found = (theme: Readonly<Record<string, string>>) => {
  const folder = withTheme(theme, { [ARTICLE]: sound() });
  return findings(folder, { root: join(folder.dir, '..') });
};

describe('a theme without tokens', () => {
  it.each([
    ['components', { 'components/Header.astro': HEADER }],
    ['rules, and a file of comments', { 'style.css': RULES, 'tokens.yaml': '# colors:\n' }],
    ['rules, and a file of empty values', { 'style.css': RULES, 'tokens.yaml': 'colors: {}\nfonts:\n' }],
  ])('is flagged if it has its own %s', async (_what, theme: Record<string, string>) => {
    expect(inShort(await found(theme))).toEqual(['../theme/tokens.yaml:1:1 theme-tokens warning']);
  });

  it.each([
    ['sets a colour', { 'components/Header.astro': HEADER, 'tokens.yaml': 'colors: { brand: "#1c4a73" }\n' }],
    ['has the files of a new newsroom', { 'style.css': '/* Rules */\n', 'tokens.yaml': '# colors:\n' }],
    ['has words alone', { 'words.yaml': 'newest: Frisch\n' }],
  ])('is not flagged if it %s', async (_what, theme: Record<string, string>) => {
    expect(inShort(await found(theme))).toEqual([]);
  });

  it('is not flagged besides what is wrong with its tokens', async () => {
    expect(inShort(await found({ 'style.css': RULES, 'tokens.yaml': 'colors: red\n' }))).toEqual([
      '../theme/tokens.yaml:1:1 invalid-field error',
    ]);
  });

  it('is told which file to create, or to fill', () => {
    const text = (problem: 'missing' | 'empty') => {
      const { message, remedy } = explainFinding('theme-tokens', { problem }, 'en');
      return `${message} ${remedy}`;
    };
    expect(text('missing')).toMatch(/theme\/tokens\.yaml is missing.*Create the file/);
    expect(text('empty')).toMatch(/theme\/tokens\.yaml sets nothing.*Set at least one colour/);
  });
});

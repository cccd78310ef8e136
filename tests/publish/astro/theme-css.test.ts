import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Theme } from '../../../src/archive/theme.ts';
import { themeCss } from '../../../src/publish/astro/theme-css.ts';
import { PROJECT } from '../../content-folder.ts';

const css = (text: string): string =>
  themeCss({
    folder: '/theme',
    hasStyle: false,
    tokens: { colors: {}, sizes: {}, fonts: { text, files: [] } },
  } as unknown as Theme);

describe('the list of families of a theme', () => {
  it.each([
    "'Source Serif 4', Georgia, serif",
    '"Source Serif 4", Georgia, serif',
    'Source Serif 4, Georgia, serif',
  ])('has the fallback faces of our own typeface right after it: %s', (text) => {
    expect(css(text)).toMatch(/Source Serif 4['"]?, 'Source Serif 4 Fallback: Georgia', .*, Georgia, serif;/);
  });

  it('has the same ones in the same order as the default theme', () => {
    const tokens = readFileSync(join(PROJECT, 'src/styles/tokens.css'), 'utf8');
    const [, own = ''] = /--serif:\s*([^;]+);/.exec(tokens) ?? [];
    expect(css("'Source Serif 4', serif")).toContain(`--serif: ${own.replace(/\s+/g, ' ')};`);
  });

  it('is as written if it does not name ours', () => {
    expect(css("'Source Sans 3', serif")).toContain("--serif: 'Source Sans 3', serif;");
  });
});

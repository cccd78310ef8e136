import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { SCHEME_COLORS } from '../../src/archive/theme.ts';
import { COLORS, SCHEMES } from '../../src/styles/colors.ts';
import { PROJECT } from '../content-folder.ts';

const read = (file: string): string => readFileSync(join(PROJECT, file), 'utf8');
it.each(SCHEME_COLORS)('the stylesheet and the colours for everything else have the same %s', (name) => {
  const { light: day, dark: night } = SCHEMES[name];
  expect(read('src/styles/tokens.css')).toContain(`--${name}: light-dark(${day}, ${night});`);
});

it('the icon and the share cards have the same background', () => {
  expect(read('public/favicon.svg')).toContain(`fill="${COLORS.brand}"`);
});

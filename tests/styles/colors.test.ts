import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { COLORS } from '../../src/styles/colors.ts';
import { PROJECT } from '../content-folder.ts';

const read = (file: string): string => readFileSync(join(PROJECT, file), 'utf8');
const light = (file: string, name: string): string | undefined =>
  new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}),`).exec(read(file))?.[1];

it.each(['paper', 'accent'] as const)('the stylesheet and the web app manifest have the same %s', (name) => {
  expect(light('src/styles/tokens.css', name)).toBe(COLORS[name]);
});

it('the icon and the share cards have the same background', () => {
  expect(read('public/favicon.svg')).toContain(`fill="${COLORS.brand}"`);
});

it('the first and the last colour of charts are the accent and the soft ink', () => {
  expect(light('src/styles/charts.css', 'c0')).toBe(COLORS.accent);
  expect(light('src/styles/charts.css', 'c7')).toBe(light('src/styles/tokens.css', 'soft'));
});

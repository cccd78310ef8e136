import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generatedFonts } from '../../.config/fonts.mjs';
import { PROJECT } from '../content-folder.ts';

describe('the web fonts', () => {
  it('are what npm run fonts makes of the typeface', async () => {
    for (const [name, content] of Object.entries<Buffer>(await generatedFonts()))
      expect(content.equals(readFileSync(join(PROJECT, 'src/styles/fonts', name))), name).toBe(true);
  });

  it('are small enough to come with the first page', () => {
    const size = (name: string): number => readFileSync(join(PROJECT, 'src/styles/fonts', name)).length;
    expect(size('headlines.woff2')).toBeLessThan(20_000);
    expect(size('text.woff2')).toBeLessThan(20_000);
  });
});

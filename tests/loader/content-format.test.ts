import { describe, expect, it } from 'vitest';
import { CONTENT_FORMAT } from '../../src/archive/content-format.ts';
import type { Language } from '../../src/archive/language.ts';
import { formatDiagnostics } from '../../src/loader/content-format.ts';

const PLACE = { file: 'site.yaml', line: 3, column: 1 };

const rulesFor = (
  format: number,
  language: Language,
  urls: Record<string, string | undefined> = {},
): string[] => formatDiagnostics({ format, language, urls }, () => PLACE).map(({ rule }) => rule);

describe('the format of content', () => {
  it.each(['de', 'en'] as const)('may be the present one in %s', (language) => {
    expect(rulesFor(CONTENT_FORMAT, language)).toEqual([]);
  });

  it('is refused at its place if a newer version wrote it', () => {
    const [problem] = formatDiagnostics({ format: 99, language: 'de', urls: {} }, () => PLACE);
    expect(problem).toEqual({
      ...PLACE,
      rule: 'format-newer',
      params: { format: 99, known: CONTENT_FORMAT },
    });
  });

  it('may be the first one where an upgrade would change no address', () => {
    expect(rulesFor(1, 'de')).toEqual([]);
    expect(rulesFor(1, 'en', { search: 'find' })).toEqual([]);
  });

  it('is refused where the words of addresses would change', () => {
    expect(rulesFor(1, 'en')).toEqual(['format-older']);
    expect(rulesFor(1, 'en', { search: undefined })).toEqual(['format-older']);
  });
});

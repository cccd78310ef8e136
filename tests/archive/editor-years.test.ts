import { describe, expect, it } from 'vitest';
import { editorYears, nextCurrentYear } from '../../src/archive/editor-years.ts';

describe('the years of the editor page', () => {
  it('are the newest with articles and the current one, newest first', () => {
    expect(editorYears(['2023', '2025', '2024'], '2026-11-30', 3)).toEqual(['2026', '2025', '2024']);
    expect(editorYears([], '2026-11-30', 3)).toEqual(['2026']);
  });

  it('include the next one in December', () => {
    expect(editorYears(['2026', '2025'], '2026-12-01', 3)).toEqual(['2027', '2026', '2025']);
  });

  it('change on the first of December and of January', () => {
    expect(nextCurrentYear('2026-11-30')).toBe('2026-12-01T00:00');
    expect(nextCurrentYear('2026-12-01')).toBe('2027-01-01T00:00');
  });
});

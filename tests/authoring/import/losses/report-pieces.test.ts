import { describe, expect, it } from 'vitest';
import type { ImportReport } from '../../../../src/authoring/import/import.ts';
import { reportPieces } from '../../../../src/authoring/import/losses/report-pieces.ts';

const counts = { read: 1, written: 1, updated: 0, unchanged: 0, kept: 0, gone: 0, skipped: 0 };
const report = (losses: number): ImportReport => ({
  ...{ counts, unexplained: [] },
  losses: Array.from({ length: losses }, (_none, index) => ({
    ...{ kind: 'unmapped-term', what: `„${index}“`, example: '', place: `a.csv:${index}` },
  })),
});

describe('the report of an import', () => {
  it.each([0, 1, 1000, 2001])('with %d losses is JSON, with each loss in a line', (losses) => {
    const text = [...reportPieces(report(losses))].join('');
    expect(JSON.parse(text)).toEqual(report(losses));
    expect(text.split('\n').filter((line) => line.startsWith('{"kind"'))).toHaveLength(losses);
  });
});

import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { PROJECT } from './content-folder.ts';

interface Output {
  /** Midnight on the machine, which proves that the zone differs. */
  local: string;
  dates: Record<string, unknown>;
  pages: [string, unknown][];
}

async function outputIn(zone: string): Promise<Output> {
  const env = { ...process.env, TZ: zone };
  const probe = join(PROJECT, 'tests', 'time-zone-probe.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [probe], { env, maxBuffer: 1e8 });
  return JSON.parse(stdout) as Output;
}

describe('the time zone of the machine', () => {
  const outputs: Output[] = [];

  beforeAll(async () => {
    for (const zone of ['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles'])
      outputs.push(await outputIn(zone));
  });

  it('differs in this test', () => {
    expect(outputs.map(({ local }) => local)).toEqual([
      '2023-03-30T00:00:00.000Z',
      '2023-03-29T10:00:00.000Z',
      '2023-03-30T07:00:00.000Z',
    ]);
  });

  it('changes no date', () => {
    expect(outputs[0]?.dates).toMatchObject({
      instant: Date.parse('2026-03-29T01:30:00Z'),
      offset: '2023-03-30T00:00:00+02:00',
      long: 'Donnerstag, 30. März 2023',
      day: '1. Januar 2023',
      month: 'December 2023',
      weekday: 3,
    });
    expect(outputs[1]?.dates).toEqual(outputs[0]?.dates);
    expect(outputs[2]?.dates).toEqual(outputs[0]?.dates);
  });

  it('changes no page', () => {
    expect(outputs[0]?.pages.map(([path]) => path)).toContain('/2023/03/30/');
    expect(JSON.stringify(outputs[1]?.pages)).toBe(JSON.stringify(outputs[0]?.pages));
    expect(JSON.stringify(outputs[2]?.pages)).toBe(JSON.stringify(outputs[0]?.pages));
  });
});

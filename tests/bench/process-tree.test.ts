import { platform } from 'node:os';
import { describe, expect, it } from 'vitest';
import { measure } from '../../scripts/bench/measure.ts';
import { ROOT } from '../site.ts';

const MEGABYTE = 1e6;

/** Fills this many megabytes, then starts a process that fills 300 and waits for it. */
const PROGRAM = `
const keep = Buffer.alloc(100e6, 1);
require('node:child_process').spawnSync(process.execPath, ['-e', 'const b = Buffer.alloc(300e6, 1); setTimeout(() => b, 300)']);
setTimeout(() => keep, 300);
`;

describe.skipIf(platform() !== 'linux')('the accounting of processes', () => {
  it('distinguishes the peak memory of the main process from that of the largest other one', async () => {
    const { peak } = await measure({ program: process.execPath, args: ['-e', PROGRAM], cwd: ROOT });
    expect(peak?.main).toBeGreaterThan(100 * MEGABYTE);
    expect(peak?.main).toBeLessThan(300 * MEGABYTE);
    expect(peak?.child).toBeGreaterThan(300 * MEGABYTE);
  });

  it('counts processor time, not waiting', async () => {
    const busy = await measure({
      program: process.execPath,
      args: ['-e', 'while (process.cpuUsage().user < 4e5); setTimeout(() => 0, 300)'],
      cwd: ROOT,
    });
    const idle = await measure({
      program: process.execPath,
      args: ['-e', 'setTimeout(() => 0, 300)'],
      cwd: ROOT,
    });
    expect(busy.processorSeconds).toBeGreaterThan(idle.processorSeconds as number);
    expect(idle.seconds).toBeGreaterThan(idle.processorSeconds as number);
  });
});

it('throws with the output of a failed command', async () => {
  const args = ['-e', 'console.error("no bread today"); process.exit(3)'];
  await expect(measure({ program: process.execPath, args, cwd: ROOT })).rejects.toThrow(
    /ended with 3:\nno bread today/,
  );
});

it('throws if the program does not exist', async () => {
  await expect(measure({ program: 'no-such-program', args: [], cwd: ROOT })).rejects.toThrow(/ENOENT/);
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  identityOf,
  ownIdentity,
  stateOf,
  stateOfToken,
  tokenOf,
} from '../../../src/publish/output/process-identity.ts';

/** A process that prints a number and keeps running. */
async function printing(script: string): Promise<{ number: number; end: () => Promise<void> }> {
  const child = spawn('sh', ['-c', script], { stdio: ['ignore', 'pipe', 'ignore'] });
  const closed = once(child, 'close');
  const end = async (): Promise<void> => {
    child.kill('SIGKILL');
    await closed;
  };
  onTestFinished(end);
  const [text] = (await once(child.stdout, 'data')) as [Buffer];
  return { number: Number(text.toString()), end };
}

describe('a process', () => {
  it('is identified by its number, its start, and the boot or container in which it runs', async () => {
    const { number, end } = await printing('echo $$; exec sleep 600');
    const identity = identityOf(number);
    expect(stateOf(identity)).toBe('running');
    expect(stateOf({ ...identity, start: '1' })).toBe('ended');
    expect(stateOf({ ...identity, scope: 'another boot' })).toBe('elsewhere');
    await end();
    expect(stateOf(identity)).toBe('ended');
  });

  it('recognizes itself', () => {
    expect(ownIdentity()).toEqual(identityOf(process.pid));
    expect(stateOf(ownIdentity())).toBe('running');
  });

  it('is identified by its token, too', async () => {
    const { number, end } = await printing('echo $$; exec sleep 600');
    const identity = identityOf(number);
    expect(stateOfToken(tokenOf(identity))).toBe('running');
    expect(stateOfToken(tokenOf({ ...identity, start: '1' }))).toBe('ended');
    expect(stateOfToken(tokenOf({ ...identity, scope: 'another boot' }))).toBe('elsewhere');
    await end();
    expect(stateOfToken(tokenOf(identity))).toBe('ended');
  });

  it.runIf(process.platform === 'linux')('has ended once it is a zombie', async () => {
    // The child becomes a zombie: `sleep 600` has replaced the shell and never waits for it.
    const child = `sh -c 'until grep -q sleep /proc/$PPID/comm; do sleep 0.01; done'`;
    const { number } = await printing(`${child} & echo $!; exec sleep 600`);
    const stateField = (): string =>
      readFileSync(`/proc/${number}/stat`, 'utf8').replace(/^.*\) (.).*$/s, '$1');
    await expect.poll(stateField).toBe('Z');
    expect(() => process.kill(number, 0)).not.toThrow();
    expect(stateOf({ ...ownIdentity(), pid: number })).toBe('ended');
  });

  it.each([0, -1, 2 ** 22 + 1, 1.5, NaN])('has ended if the number is not valid: %s', (pid) => {
    expect(stateOf({ ...ownIdentity(), pid })).toBe('ended');
  });
});

import { describe, expect, it } from 'vitest';
import { Child } from '../../src/publish/child.ts';
import { WorkerFailure } from '../../src/publish/worker-failure.ts';

const start = (how: string): Promise<void> =>
  new Child(new URL('failing-worker.ts', import.meta.url), how, () => undefined).ended;

describe('a process of the build', () => {
  it('that fails says why, in the words of the build, and prints nothing itself', async () => {
    await expect(start('content')).rejects.toThrow(WorkerFailure);
    await expect(start('content')).rejects.toThrow(/^a\.md:3:1/);
  });

  it('that ends without a word is named', async () => {
    await expect(start('exit')).rejects.toThrow('A build process ended with 7');
  });

  it('that ends well is no failure', async () => {
    await expect(start('')).resolves.toBeUndefined();
  });
});

import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const MODULE = fileURLToPath(new URL('../../scripts/small-heap.ts', import.meta.url));
const PROGRAM = `
  const { restartWithSmallHeap } = await import(${JSON.stringify(MODULE)});
  restartWithSmallHeap();
  console.log(JSON.stringify({ flags: process.execArgv, args: process.argv.slice(1) }));
`;

describe.skipIf(process.platform === 'win32')('restartWithSmallHeap', () => {
  it('starts the process again, once, with its arguments and a small young generation', () => {
    const out = execFileSync(
      process.execPath,
      ['--input-type=module', '-e', PROGRAM, 'posts.xml', '--scan'],
      {
        encoding: 'utf8',
      },
    );
    const { flags, args } = JSON.parse(out) as { flags: string[]; args: string[] };
    expect(flags.filter((flag) => flag === '--max-semi-space-size=4')).toHaveLength(1);
    expect(args).toEqual(['posts.xml', '--scan']);
  });
});

import process from 'node:process';

/**
 * A small young generation, which is collected often, and an old one that is collected when it has grown by a fifth: an import reads
 * long texts that are garbage a moment later, and by default V8 lets more than a hundred megabytes of them pile up.
 */
const FLAGS = ['--max-semi-space-size=4', '--heap-growing-percent=20'];

/**
 * Starts this process again with a small heap, if it does not have one yet. V8 reads these flags only at its start. Windows cannot
 * replace a process; there, nothing happens and the command needs more memory.
 */
export function restartWithSmallHeap(): void {
  if (process.platform === 'win32' || FLAGS.every((flag) => process.execArgv.includes(flag))) return;
  const { execPath, execArgv, argv } = process;
  process.execve?.(execPath, [execPath, ...FLAGS, ...execArgv, ...argv.slice(1)], process.env);
}

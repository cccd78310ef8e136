const CHANGING = ['copyFileSync', 'mkdirSync', 'renameSync', 'rmdirSync', 'rmSync', 'writeFileSync'];

/** Counts the calls that change the file system; from call `stopAt` on all fail, as after a kill. */
export const disk = { calls: 0, stopAt: Infinity };

/** `node:fs` with calls that are counted. */
export function killable(fs: object): object {
  const counted = Object.entries(fs)
    .filter(([name]) => CHANGING.includes(name))
    .map(([name, call]) => [
      name,
      (...parameters: unknown[]): unknown => {
        if (++disk.calls >= disk.stopAt) throw new Error('killed');
        return (call as (...all: unknown[]) => unknown)(...parameters);
      },
    ]);
  return { ...fs, ...(Object.fromEntries(counted) as object) };
}

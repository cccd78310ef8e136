import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './site.ts';

const SIZE = 1024 * 1024;

/** An in-memory file system of 1 MiB, for tests of a full disk. */
export class SmallDisk {
  readonly folder = join(temporaryFolder(), 'disk');

  static mount(): SmallDisk {
    const disk = new SmallDisk();
    mkdirSync(disk.folder);
    command('mount', '-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', disk.folder);
    return disk;
  }

  /** A text that fits on the empty disk, but not once it is filled. */
  tooMuch(): string {
    return 'x'.repeat(SIZE / 2);
  }

  fill(): void {
    writeFileSync(join(this.folder, 'filler'), Buffer.alloc(SIZE * 0.6));
  }

  clear(): void {
    rmSync(join(this.folder, 'filler'));
  }

  makeReadOnly(): void {
    command('mount', '-o', 'remount,ro', this.folder);
  }

  unmount(): void {
    command('umount', this.folder);
    rmSync(join(this.folder, '..'), { recursive: true });
  }
}

function command(program: string, ...parameters: string[]): void {
  const { status, stderr } = spawnSync(program, parameters, { encoding: 'utf8' });
  if (status !== 0)
    throw new Error(
      `${program} failed: ${stderr}. The tests of a full disk mount a tmpfs: run them as root.`,
    );
}

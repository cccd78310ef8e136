import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { installedPackages } from '../../src/cache/installed-packages.ts';

/** A temporary folder with these files, removed after the test. */
function folderWith(files: Readonly<Record<string, unknown>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'nachlese-packages-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), typeof content === 'string' ? content : JSON.stringify(content));
  }
  return folder;
}

const PACKAGES = {
  '': { version: '9.9.9' },
  'node_modules/a': { version: '1.0.0', dependencies: { b: '^1' }, peerDependencies: { missing: '*' } },
  'node_modules/b': { version: '1.1.0', optionalDependencies: { a: '^1' } },
  'node_modules/nachlese': { version: '2.0.0', dependencies: { b: '^2' } },
  'node_modules/nachlese/node_modules/b': { version: '2.2.0' },
  'node_modules/@scope/c': { version: '3.0.0', dependencies: { '@scope/d': '1' } },
  'node_modules/@scope/c/node_modules/@scope/d': { version: '3.1.0' },
};

describe('installed packages', () => {
  it('have the versions of the named ones and of all that they depend on, in circles, too', () => {
    const folder = folderWith({ 'package-lock.json': { packages: PACKAGES } });
    expect(installedPackages(folder).versionsOf(['a'])).toEqual([
      'node_modules/a@1.0.0',
      'node_modules/b@1.1.0',
    ]);
    expect(installedPackages(folder).versionsOf(['@scope/c'])).toEqual([
      'node_modules/@scope/c@3.0.0',
      'node_modules/@scope/c/node_modules/@scope/d@3.1.0',
    ]);
  });

  it('leave out what is not installed', () => {
    const folder = folderWith({ 'package-lock.json': { packages: PACKAGES } });
    expect(installedPackages(folder).versionsOf(['missing', '@scope/d'])).toEqual([]);
  });

  it('are found from the folder of an installed program, its own ones first', () => {
    const folder = folderWith({ 'package-lock.json': { packages: PACKAGES } });
    const program = join(folder, 'node_modules/nachlese');
    expect(installedPackages(program).versionsOf(['b'])).toEqual([
      'node_modules/nachlese/node_modules/b@2.2.0',
    ]);
    expect(installedPackages(program).versionsOf(['a'])).toEqual([
      'node_modules/a@1.0.0',
      'node_modules/b@1.1.0',
    ]);
  });

  it('are found in the list that npm keeps among them, if the project has no lockfile', () => {
    const folder = folderWith({ 'node_modules/.package-lock.json': { packages: PACKAGES } });
    expect(installedPackages(join(folder, 'node_modules/nachlese')).versionsOf(['@scope/d', 'b'])).toEqual([
      'node_modules/nachlese/node_modules/b@2.2.0',
    ]);
  });

  it.each(['pnpm-lock.yaml', 'yarn.lock', 'bun.lock'])('all change with %s, which is not of npm', (name) => {
    const folder = folderWith({ [name]: 'b 1.1.0\n' });
    expect(installedPackages(folder).versionsOf(['a'])).toEqual(['b 1.1.0\n']);
  });

  it('are those of the nearest lockfile', () => {
    const inner = { 'node_modules/a': { version: '5.0.0' } };
    const folder = folderWith({
      'package-lock.json': { packages: PACKAGES },
      'site/package-lock.json': { packages: inner },
    });
    expect(installedPackages(join(folder, 'site')).versionsOf(['a'])).toEqual(['node_modules/a@5.0.0']);
  });

  it('are an error if nothing lists them', () => {
    const folder = folderWith({ 'src/empty.txt': '' });
    expect(() => installedPackages(join(folder, 'src'))).toThrow(
      `No lockfile lists the packages that ${folder}`,
    );
  });
});

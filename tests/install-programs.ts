/**
 * `npm run test:setup`: lists and installs the programs that the tests run. This needs root on Debian or a derivative; anyone else
 * gets a list of the missing ones, whose tests fail. With `--counterparts`, it includes those of `npm run test:counterparts`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from './chromium.ts';
import { APACHE, CEPH, missingOf, NGINX, type RequiredPrograms, SSHD, XMLLINT } from './required-programs.ts';

const required: RequiredPrograms[] = [NGINX, APACHE, XMLLINT];
if (process.argv.includes('--counterparts')) required.push(SSHD, CEPH);

/** Chromium without windows, and with them: older releases of Debian have only this one. */
const [HEADLESS, CHROMIUM] = ['chromium-headless-shell', 'chromium'];

function missingPackages(): string[] {
  const packages = required.filter((one) => missingOf(one).length > 0).flatMap((one) => one.packages);
  return findChromium() === undefined ? [HEADLESS, ...packages] : packages;
}

const packages = missingPackages();
if (packages.length === 0) console.log('Everything that the tests run is installed.');
else if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) install(packages);
else
  console.warn(
    `The tests need packages that are not installed: ${packages.join(', ')}. ` +
      'Tests that use them will fail. Root on Debian can install them with `npm run test:setup`; ' +
      'for Chromium, the variable CHROMIUM may also name a program.',
  );

function install(names: readonly string[]): void {
  console.log(`The tests need packages that are not installed. Installing with apt-get: ${names.join(', ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const yes = ['-q', '-y', '-o', 'Dpkg::Options::=--force-confold'];
  const apt = (...step: string[]): void => {
    spawnSync('apt-get', step, { stdio: 'inherit', env });
  };
  apt('-q', 'update');
  // Chromium comes with what it recommends, such as fonts.
  for (const name of [HEADLESS, CHROMIUM]) if (findChromium() === undefined) apt('install', ...yes, name);
  const others = names.filter((name) => name !== HEADLESS);
  if (others.length > 0) apt('install', ...yes, '--no-install-recommends', ...others);
  const left = missingPackages();
  if (left.length > 0) {
    console.error(`Could not be installed: ${left.join(', ')}`);
    process.exitCode = 1;
  }
}

import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Where there is no Chromium and none can be installed; the message says what to do. */
export class NoChromiumError extends Error {
  constructor() {
    super('The browser tests need Chromium: install it, or set CHROMIUM to the path of the program.');
    this.name = 'NoChromiumError';
  }
}

/** The browser that the CHROMIUM variable names, or the first of the usual names on the search path. */
export function findChromium(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const named = environment['CHROMIUM'];
  if (named !== undefined && named !== '') return isProgram(named) ? named : undefined;
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
}

/** Finds Chromium; root on Debian and its kin gets it from the distribution where there is none. */
export function ensureChromium(environment: NodeJS.ProcessEnv = process.env): string {
  const found = findChromium(environment);
  if (found !== undefined) return found;
  if (!environment['CHROMIUM'] && process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    const options = { stdio: 'inherit', env: { ...environment, DEBIAN_FRONTEND: 'noninteractive' } } as const;
    for (const step of [['update'], ['install', '-y', 'chromium']]) spawnSync('apt-get', step, options);
  }
  const installed = findChromium(environment);
  if (installed === undefined) throw new NoChromiumError();
  return installed;
}

/** A headless browser that speaks to nobody but the pages it is sent to. The caller closes it. */
export const launch = (flags: readonly string[] = []): Promise<Browser> =>
  chromium.launch({ executablePath: ensureChromium(), args: [...FLAGS, ...flags], headless: true });

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false; // not there, or not executable: the next name
  }
}

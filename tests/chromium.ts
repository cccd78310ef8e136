import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

/** The headless shell first: without the windows' code, the browser tests take a quarter less CPU. */
const NAMES = [
  ...['chromium-headless-shell', 'chromium', 'chromium-browser'],
  ...['google-chrome', 'google-chrome-stable', 'chrome'],
];

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** No Chromium was found; the message says how to get one. */
export class NoChromiumError extends Error {
  constructor() {
    super('Chromium is missing: run `npm run test:setup`, or set CHROMIUM to the path of the program.');
    this.name = 'NoChromiumError';
  }
}

/** The program that the variable CHROMIUM names, or the first of the usual names on the search path. */
export function findChromium(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const named = environment['CHROMIUM'];
  if (named !== undefined && named !== '') return isProgram(named) ? named : undefined;
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
}

/** The path of Chromium; throws if there is none. */
export function requireChromium(environment: NodeJS.ProcessEnv = process.env): string {
  const found = findChromium(environment);
  if (found === undefined) throw new NoChromiumError();
  return found;
}

/** Starts a headless browser that contacts no hosts by itself. The caller closes it. */
export const launch = (flags: readonly string[] = []): Promise<Browser> =>
  chromium.launch({ executablePath: requireChromium(), args: [...FLAGS, ...flags], headless: true });

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false; // missing or not executable: try the next name
  }
}

import { contentHash, type OutputFile } from '../output/manifest-part.ts';

/** A file at the target: SHA-256 (32 digits) and bytes. */
export type TargetFile = Pick<OutputFile, 'hash' | 'size'>;
export type TargetFiles = Record<string, TargetFile>;

/** What lies at a target, kept there: the target's own manifest. */
export interface DeployState {
  /** Changes with every change of the format. */
  version: 1;
  /** The site, by path without a leading slash. */
  files: TargetFiles;
  /** Files of the release before, which pages in a browser or a cache may still ask for. The next deploy deletes them. */
  retired: TargetFiles;
  /** Targets with releases: the one that a rollback leads to. */
  previous?: string;
}

/** What a deploy is about to change at a target. One that was interrupted leaves it behind. */
export interface Journal {
  /** The state it began with. */
  base: string;
  /** Files to be put; null for a file to be deleted. */
  touched: Record<string, TargetFile | null>;
}

/** How a target stands before a deploy. */
export interface Standing {
  /** Names the state; empty for a new target. */
  id: string;
  state: DeployState;
  /** Files that an interrupted deploy may have put or deleted. */
  doubtful: Journal['touched'];
}

export const emptyState = (): DeployState => ({ version: 1, files: {}, retired: {} });

/** The state as text, paths in order. */
export function stateText({ version, files, retired, previous }: DeployState): string {
  const head = previous === undefined ? '' : `"previous":${JSON.stringify(previous)},`;
  return `{"version":${version},${head}"files":${table(files)},"retired":${table(retired)}}\n`;
}

export const stateId = (state: DeployState): string => contentHash(stateText(state));

/** The state in a text; undefined for a damaged one, and for one that names what no deploy has put there. */
export function parseState(text: string): DeployState | undefined {
  const state = parse(text) as Partial<DeployState> | undefined;
  const { files, retired, previous } = state ?? {};
  const isWhole = state?.version === 1 && isTable(files, isFile) && isTable(retired, isFile);
  return isWhole && (previous === undefined || isRelease(previous)) ? (state as DeployState) : undefined;
}

/** The journal in a text; undefined for a damaged one, which was never begun: it is written whole before the first change. */
export function parseJournal(text: string): Journal | undefined {
  const journal = parse(text) as Partial<Journal> | undefined;
  const isTouched = (value: unknown): boolean => value === null || isFile(value);
  const isWhole = typeof journal?.base === 'string' && isTable(journal.touched, isTouched);
  return isWhole ? (journal as Journal) : undefined;
}

function table(files: TargetFiles): string {
  const lines = Object.keys(files)
    .sort()
    .map((path) => `${JSON.stringify(path)}:${JSON.stringify(files[path])}`);
  return `{\n${lines.join(',\n')}\n}`;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Whoever can write the state must not lead a deploy out of the target's folder: it deletes what the state says. */
const isTable = (value: unknown, isEntry: (entry: unknown) => boolean): boolean =>
  isObject(value) && Object.entries(value).every(([path, entry]) => isInside(path) && isEntry(entry));

const isInside = (path: string): boolean =>
  !path.includes('\0') && path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');

function isFile(value: unknown): boolean {
  const { hash, size } = (isObject(value) ? value : {}) as Partial<TargetFile>;
  return typeof hash === 'string' && typeof size === 'number';
}

const isRelease = (id: unknown): boolean => typeof id === 'string' && /^\d+-[0-9a-f]+$/.test(id);

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined; // the caller says which file is damaged and what to do
  }
}

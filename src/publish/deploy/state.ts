import { contentHash, type OutputFile } from '../output/manifest-part.ts';

/** A file at the target: SHA-256 (32 digits) and bytes. */
export type TargetFile = Pick<OutputFile, 'hash' | 'size'>;
export type TargetFiles = Record<string, TargetFile>;

/** The target's own manifest, kept at the target. */
export interface DeployState {
  /** Changes with every change of the format. */
  version: 1;
  /** The site, by path without a leading slash. */
  files: TargetFiles;
  /** Files of the release before, which open or cached pages may still request. The next deploy deletes them. */
  retired: TargetFiles;
  /** For targets with releases: the one that a rollback restores. */
  previous?: string;
}

/** What a deploy is about to change at a target. An interrupted deploy leaves it behind. */
export interface Journal {
  /** The id of the state that the deploy started from. */
  base: string;
  /** Files to put; null for a file to delete. */
  touched: Record<string, TargetFile | null>;
}

/** The status of a target before a deploy. */
export interface TargetStatus {
  /** Identifies the state; empty for a new target. */
  id: string;
  state: DeployState;
  /** Files that an interrupted deploy may or may not have put or deleted. */
  unverified: Journal['touched'];
}

export const emptyState = (): DeployState => ({ version: 1, files: {}, retired: {} });

/** The state as text, with sorted paths. */
export function stateText({ version, files, retired, previous }: DeployState): string {
  const head = previous === undefined ? '' : `"previous":${JSON.stringify(previous)},`;
  return `{"version":${version},${head}"files":${table(files)},"retired":${table(retired)}}\n`;
}

export const stateId = (state: DeployState): string => contentHash(stateText(state));

/** Parses a state; undefined if it is damaged, or lists paths that no deploy can have put. */
export function parseState(text: string): DeployState | undefined {
  const state = parse(text) as Partial<DeployState> | undefined;
  const { files, retired, previous } = state ?? {};
  const isWhole = state?.version === 1 && isTable(files, isFile) && isTable(retired, isFile);
  return isWhole && (previous === undefined || isRelease(previous)) ? (state as DeployState) : undefined;
}

/** Parses a journal; undefined if it is damaged. Its deploy then changed nothing: the journal is written before the first change. */
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

/** Paths must stay inside the target's folder: a deploy deletes what the state lists, whoever wrote the state. */
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

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { suggestion } from '../src/archive/suggestion.ts';
import { UsageError } from '../src/i18n/command-error.ts';
import { type Command, commandTexts } from '../src/i18n/commands.ts';
import { contentFolder, VARIABLES } from '../src/publish/settings.ts';
import { ownLanguage, reportFailure } from './failure.ts';

export type Values = Record<string, string | boolean | undefined>;

type Kinds = Readonly<Record<string, { type: 'string' | 'boolean'; short?: string }>>;

interface Read {
  values: Values;
  /** What stands beside the options: files of a command that takes some. */
  positionals: string[];
}

const SHARED: Kinds = {
  content: { type: 'string' },
  out: { type: 'string' },
  cache: { type: 'string' },
  now: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
};

/**
 * The options of a command and those that all share, which are put where `readSettings` finds them. Ends the process with 2 and
 * the command's usage where the command line cannot be understood, and with 0 after `--help`.
 */
export function readOptions(command: Command, own: Kinds, { files = false } = {}): Read {
  const kinds = { ...SHARED, ...own };
  // The language of the site decides in which words anything is said, so its folder is looked for first.
  const { tokens } = parseArgs({ options: kinds, strict: false, allowPositionals: true, tokens: true });
  const read: Read = { values: {}, positionals: [] };
  const problems: UsageError[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') read.positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const problem = problemOf(token, kinds);
    if (problem) problems.push(problem);
    else read.values[token.name] = token.value ?? true;
  }
  for (const name of ['content', 'out', 'cache'] as const) {
    const folder = read.values[name];
    if (typeof folder === 'string') process.env[VARIABLES[name]] = resolve(folder);
  }
  if (typeof read.values['now'] === 'string') process.env[VARIABLES.now] = read.values['now'];
  if (!files && read.positionals.length > 0)
    problems.push(new UsageError('needlessWords', { words: read.positionals.join(' ') }));
  const usage = commandTexts(ownLanguage()).usage[command];
  if (read.values['help'] === true) {
    console.log(usage);
    process.exit(0);
  }
  const [problem] = problems;
  if (problem) return refuse(problem, usage);
  const folder = contentFolder();
  // A site that is built already is served without its content.
  if (command !== 'serve' && command !== 'deploy' && !existsSync(folder))
    return refuse(new UsageError('noContentFolder', { folder }), usage);
  return read;
}

interface OptionToken {
  name: string;
  rawName: string;
  value: string | undefined;
  inlineValue: boolean | undefined;
}

function problemOf({ name, rawName, value, inlineValue }: OptionToken, kinds: Kinds): UsageError | undefined {
  const kind = kinds[name];
  if (!kind) {
    const near = suggestion(name, Object.keys(kinds));
    return new UsageError('unknownOption', {
      option: rawName,
      suggestion: near === undefined ? undefined : `--${near}`,
    });
  }
  if (kind.type === 'boolean')
    return value === undefined ? undefined : new UsageError('needlessValue', { option: rawName });
  // What looks like the next option is one: `--out --full` lacks the folder.
  const isMissing = value === undefined || value === '' || (inlineValue !== true && value.startsWith('--'));
  return isMissing ? new UsageError('missingValue', { option: rawName }) : undefined;
}

function refuse(problem: UsageError, usage: string): never {
  reportFailure(problem);
  console.error(`\n${usage}`);
  process.exit();
}

/** A port of `--port`, and the usual one where none is given. */
export function portOf(values: Values): number {
  const text = values['port'];
  if (typeof text !== 'string') return 4321;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  if (!(port <= 65_535)) throw new UsageError('notAPort', { value: text });
  return port;
}

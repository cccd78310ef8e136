import { parseArgs } from 'node:util';
import { suggestion } from '../src/archive/suggestion.ts';
import { UsageError } from '../src/i18n/command-error.ts';

/** Options by name, in the form that `parseArgs` takes. */
export type OptionKinds = Readonly<
  Record<string, { type: 'string' | 'boolean'; short?: string; multiple?: boolean }>
>;

type ValueOf<Kind extends OptionKinds[string]> = Kind['type'] extends 'string' ? string : true;

type ValuesOf<K extends OptionKinds> = {
  readonly [N in keyof K]?: (K[N] extends { multiple: true } ? ValueOf<K[N]>[] : ValueOf<K[N]>) | undefined;
};

/** The options of a command line, including those that all commands share. */
export type Values<K extends OptionKinds> = ValuesOf<K> & ValuesOf<typeof SHARED>;

const SHARED = {
  content: { type: 'string' },
  out: { type: 'string' },
  cache: { type: 'string' },
  now: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

interface CommandLine<K extends OptionKinds> {
  values: Values<K>;
  args: string[];
  /** The first mistake. The values are still set: the content folder among them determines the language of the report. */
  problem: UsageError | undefined;
}

/** Reads the command line of the process. */
export function readCommandLine<K extends OptionKinds>(
  options: K | undefined,
  takesArguments: boolean,
): CommandLine<K> {
  const kinds: OptionKinds = { ...SHARED, ...options };
  const { tokens } = parseArgs({ options: kinds, strict: false, allowPositionals: true, tokens: true });
  const values: Record<string, string | true> = {};
  const repeated = new Map<string, string[]>();
  const args: string[] = [];
  const problems: UsageError[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') args.push(token.value);
    if (token.kind !== 'option') continue;
    const problem = problemOf(token, kinds);
    if (problem) problems.push(problem);
    else if (kinds[token.name]?.multiple === true)
      repeated.set(token.name, [...(repeated.get(token.name) ?? []), token.value ?? '']);
    else values[token.name] = token.value ?? true;
  }
  if (!takesArguments && args.length > 0)
    problems.push(new UsageError('needlessWords', { words: args.join(' ') }));
  // `problemOf` has rejected every value that does not match its option's kind.
  return { values: { ...values, ...Object.fromEntries(repeated) } as Values<K>, args, problem: problems[0] };
}

interface OptionToken {
  name: string;
  rawName: string;
  value: string | undefined;
  inlineValue: boolean | undefined;
}

function problemOf(
  { name, rawName, value, inlineValue }: OptionToken,
  kinds: OptionKinds,
): UsageError | undefined {
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
  // Anything that looks like the next option is one: `--out --full` lacks the folder.
  const isMissing = value === undefined || value === '' || (inlineValue !== true && value.startsWith('--'));
  return isMissing ? new UsageError('missingValue', { option: rawName }) : undefined;
}

import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { VARIABLES } from '../src/publish/settings.ts';

/** The options that every command shares, put where `readSettings` finds them. Exits with 2 on one that it does not know. */
export function readOptions(usage: string, own: Record<string, { type: 'string' | 'boolean' }>) {
  const shared = {
    content: { type: 'string' },
    out: { type: 'string' },
    cache: { type: 'string' },
    now: { type: 'string' },
    help: { type: 'boolean' },
  } as const;
  try {
    const { values, positionals } = parseArgs({ options: { ...shared, ...own }, allowPositionals: true });
    const given = values as Record<string, string | boolean | undefined>;
    if (given['help'] === true) {
      console.log(usage);
      process.exit(0);
    }
    for (const name of ['content', 'out', 'cache'] as const) {
      if (typeof given[name] === 'string') process.env[VARIABLES[name]] = resolve(given[name]);
    }
    if (typeof given['now'] === 'string') process.env[VARIABLES.now] = given['now'];
    return { values: given, positionals };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    return process.exit(2);
  }
}

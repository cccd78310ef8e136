import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Newsroom } from './answers.ts';

/** Files of a forge that check proposals and publish merges, by path. `program` is the program's folder, which has them, too. */
export function workflowFiles({ forge, host }: Newsroom, program: string): Record<string, string> {
  if (forge === 'none') return {};
  const names =
    forge === 'gitlab'
      ? ['.gitlab-ci.yml']
      : workflowsOf(host).map((name) => `.${forge}/workflows/${name}.yml`);
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(program, name), 'utf8')]));
}

function workflowsOf(host: Newsroom['host']): string[] {
  if (host === 'pages' || host === 'cloudflare') return ['pull-request', host];
  return host === 'netlify' ? ['pull-request'] : ['pull-request', 'publish', 'nightly'];
}

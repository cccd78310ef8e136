/** `npm run lint`: runs the linters concurrently, prints their output, and fails if one of them does. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

// The two that take longest come first.
const LINTERS = [
  ['eslint', '--config', '.config/eslint.mjs', '--max-warnings', '0', '.'],
  ['astro', 'check', '--minimumFailingSeverity', 'hint'],
  ['prettier', '--check', '--log-level', 'warn', '.'],
];

async function run([program, ...parameters]) {
  const start = performance.now();
  const child = spawn(`node_modules/.bin/${program}`, parameters, {
    cwd: root,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => output.push(part));
  const [status] = await once(child, 'close');
  process.stdout.write(Buffer.concat(output));
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${program}: ${status === 0 ? 'passed' : 'failed'} in ${seconds} s`);
  if (status !== 0) process.exitCode = 1;
}

await Promise.all(LINTERS.map(run));

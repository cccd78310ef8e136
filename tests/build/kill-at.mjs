/**
 * Preloaded into a build: kills it before the call of the given number that changes the output folder (KILL_AT), and writes
 * how many there were into a file (COUNT_INTO) where it comes to its end.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { KILL_AT, KILL_IN = '', COUNT_INTO } = process.env;
let calls = 0;

for (const name of ['copyFileSync', 'mkdirSync', 'renameSync', 'rmdirSync', 'rmSync', 'writeFileSync']) {
  const original = fs[name];
  fs[name] = (...parameters) => {
    const isOutput = parameters.some((one) => typeof one === 'string' && one.startsWith(KILL_IN));
    if (isOutput && ++calls === Number(KILL_AT)) process.kill(process.pid, 'SIGKILL');
    return original(...parameters);
  };
}
syncBuiltinESMExports();

if (COUNT_INTO !== undefined)
  process.on('exit', () => {
    if (calls > 0) fs.writeFileSync(COUNT_INTO, String(calls));
  });

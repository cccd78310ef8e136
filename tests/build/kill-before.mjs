/**
 * Preloaded into a build: kills it before its first call of KILL_CALL (a function of `node:fs`) with a path in the folder KILL_IN
 * that ends in a match of KILL_PATH.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { KILL_CALL, KILL_IN = '', KILL_PATH = '' } = process.env;

if (KILL_CALL !== undefined) {
  const pattern = new RegExp(`(?:${KILL_PATH})$`);
  const original = fs[KILL_CALL];
  fs[KILL_CALL] = (...parameters) => {
    const isHit = parameters.some(
      (one) => typeof one === 'string' && one.startsWith(KILL_IN) && pattern.test(one.slice(KILL_IN.length)),
    );
    if (isHit) process.kill(process.pid, 'SIGKILL');
    return original(...parameters);
  };
  syncBuiltinESMExports();
}

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compiledSources } from './package/sources.ts';
import { withVendoredLibraries } from './package/vendor.ts';

// `npm pack` runs this first. It compiles the program into `lib/`: Node strips no types below `node_modules`.
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const LIB = join(ROOT, 'lib');

rmSync(LIB, { recursive: true, force: true });
for (const { path, content } of await withVendoredLibraries(ROOT, compiledSources(ROOT))) {
  mkdirSync(dirname(join(LIB, path)), { recursive: true });
  writeFileSync(join(LIB, path), content);
}

import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

// Caches the compiled modules of a command for its next run. The npm scripts preload this file (`node --import`), since it must
// run before the command's own modules are compiled; child processes and threads inherit the preload.
enableCompileCache(fileURLToPath(new URL('../.cache/compile', import.meta.url)));

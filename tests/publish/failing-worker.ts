import { ContentError, diagnostic } from '../../src/archive/diagnostic.ts';
import { reportFailures } from '../../src/publish/worker-failure.ts';

reportFailures('no-content');
const mode = process.argv[2];
if (mode === '"content"')
  throw new ContentError([
    diagnostic({ file: 'a.md', line: 3, column: 1 }, 'image-unreadable', { src: 'b.png' }),
  ]);
process.exit(mode === '"exit"' ? 7 : 0);

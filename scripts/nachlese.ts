import { existsSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { resolve } from 'node:path';
import { suggestion } from '../src/archive/suggestion.ts';
import { commandTexts } from '../src/i18n/author-languages.ts';
import { UsageError } from '../src/i18n/command-error.ts';
import { programVersion } from '../src/cache/program-folder.ts';
import { siteLanguage } from '../src/loader/site-language.ts';
import { contentFolder } from '../src/publish/settings.ts';
import { reportFailure } from './failure.ts';
import { restartWithSmallHeap } from './small-heap.ts';

// The command of an installed package: `nachlese build`. Compiled modules are cached where the site's other caches are, and nowhere
// else: `init` leaves nothing in the folder that it is called in.
if (existsSync(contentFolder({}))) enableCompileCache(resolve('.cache/compile'));

const COMMANDS: Readonly<Record<string, () => Promise<unknown>>> = {
  init: () => import('./init.ts'),
  dev: () => import('./dev.ts'),
  new: () => import('./new.ts'),
  check: () => import('./check.ts'),
  build: () => import('./build.ts'),
  serve: () => import('./serve.ts'),
  deploy: () => import('./deploy.ts'),
  correct: () => import('./correct.ts'),
  rename: () => import('./rename.ts'),
  remove: () => import('./remove.ts'),
  import: () => import('./import.ts'),
  media: () => import('./media.ts'),
  editor: () => import('./editor.ts'),
  upgrade: () => import('./upgrade.ts'),
};

// Before the command's name is taken off the command line.
if (process.argv[2] === 'import') restartWithSmallHeap();

const [name = '--help'] = process.argv.splice(2, 1);
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
const language = siteLanguage(contentFolder({}));
const texts = commandTexts(language);

if (command) await command();
else if (['--version', '-v'].includes(name)) console.log(programVersion());
else if (['--help', '-h', 'help'].includes(name)) console.log(texts.commands);
else {
  const near = suggestion(name, Object.keys(COMMANDS));
  reportFailure(new UsageError('unknownCommand', { name, suggestion: near }), language);
  console.error(`\n${texts.commands}`);
}

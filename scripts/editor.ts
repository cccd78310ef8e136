import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { cmsConfig } from '../src/authoring/editors/cms.ts';
import { installHook } from '../src/authoring/editors/hook.ts';
import { vscodeFiles } from '../src/authoring/editors/vscode.ts';
import { openArchive } from '../src/authoring/edit/own-article.ts';
import { authoringTexts } from '../src/i18n/authoring.ts';
import { readSettings } from '../src/publish/settings.ts';
import { reportFailure } from './failure.ts';
import { readOptions } from './options.ts';
import { UsageError } from '../src/i18n/command-error.ts';

const { values } = readOptions('editor', {
  hook: { type: 'boolean' },
  cms: { type: 'string' },
  backend: { type: 'string' },
  repo: { type: 'string' },
  branch: { type: 'string' },
});

const text = (name: string): string | undefined => values[name] as string | undefined;

async function run(): Promise<void> {
  const desk = readSettings();
  const archive = await openArchive(desk);
  const texts = authoringTexts(archive.settings.language);
  const content = relative(desk.root, desk.contentDir) || '.';
  const cms = text('cms');
  if (values['hook'] === true) console.log(texts.done.hookInstalled({ file: installHook(desk.root) }));
  else if (cms !== undefined) {
    const repo = text('repo');
    if (repo === undefined) throw new UsageError('noRepo', {});
    const backend = { name: text('backend') ?? 'github', repo, branch: text('branch') ?? 'main' };
    write(resolve(cms), cmsConfig(archive, content, backend));
    console.log(texts.done.cmsWritten({ file: cms }));
  } else {
    const files = vscodeFiles(archive, content);
    for (const [file, source] of Object.entries(files)) write(join(desk.root, file), source);
    console.log(texts.done.editorsWritten({ files: Object.keys(files).join(', ') }));
  }
}

function write(path: string, source: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, source);
}

try {
  await run();
} catch (error) {
  reportFailure(error);
}

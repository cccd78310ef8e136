import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { openArchive } from '../src/authoring/edit/own-article.ts';
import { cmsConfig } from '../src/authoring/editors/cms.ts';
import { installHook } from '../src/authoring/editors/hook.ts';
import { vscodeFiles } from '../src/authoring/editors/vscode.ts';
import { authoringTexts } from '../src/i18n/author-languages.ts';
import { UsageError } from '../src/i18n/command-error.ts';
import { runCommand } from './command.ts';

const OPTIONS = {
  hook: { type: 'boolean' },
  cms: { type: 'string' },
  backend: { type: 'string' },
  repo: { type: 'string' },
  branch: { type: 'string' },
} as const;

await runCommand({ name: 'editor', options: OPTIONS }, async ({ values, settings }) => {
  const { hook, cms, backend = 'github', repo, branch = 'main' } = values;
  const archive = await openArchive(settings);
  const { done } = authoringTexts(archive.settings.language);
  const content = relative(settings.root, settings.contentDir) || '.';
  if (hook) console.log(done.hookInstalled({ file: installHook(settings.root) }));
  else if (cms !== undefined) {
    if (repo === undefined) throw new UsageError('noRepo', {});
    write(resolve(cms), cmsConfig(archive, content, { name: backend, repo, branch }));
    console.log(done.cmsWritten({ file: cms }));
  } else {
    const files = vscodeFiles(archive, content);
    for (const [file, text] of Object.entries(files)) write(join(settings.root, file), text);
    console.log(done.editorsWritten({ files: Object.keys(files).join(', ') }));
  }
});

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

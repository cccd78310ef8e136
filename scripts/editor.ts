import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { openArchive, readOwn } from '../src/authoring/edit/own-article.ts';
import { withEditorKey } from '../src/authoring/editors/editor-key.ts';
import { installHook } from '../src/authoring/editors/hook.ts';
import { nextSteps } from '../src/authoring/editors/next-steps.ts';
import { pathInRepository } from '../src/authoring/editors/repository-path.ts';
import { vscodeFiles } from '../src/authoring/editors/vscode.ts';
import { authoringTexts } from '../src/i18n/author-languages.ts';
import { UsageError } from '../src/i18n/command-error.ts';
import { SETTINGS_FILE } from '../src/loader/settings-file.ts';
import { claimsOfThemePages } from '../src/loader/theme-pages.ts';
import { installCommand, isEditorInstalled } from '../src/publish/editor/editor-package.ts';
import type { BuildSettings } from '../src/publish/settings.ts';
import type { Values } from './command-line.ts';
import { runCommand } from './command.ts';

const OPTIONS = {
  hook: { type: 'boolean' },
  cms: { type: 'boolean' },
  backend: { type: 'string' },
  repo: { type: 'string' },
  branch: { type: 'string' },
  path: { type: 'string' },
  host: { type: 'string' },
  auth: { type: 'string' },
  'app-id': { type: 'string' },
} as const;

await runCommand({ name: 'editor', options: OPTIONS }, async ({ values, settings, language }) => {
  const { done } = authoringTexts(language);
  if (values.hook) console.log(done.hookInstalled({ file: installHook(settings.root) }));
  else if (values.cms) await setUpPage(values, settings);
  else {
    const archive = await openArchive(settings);
    const files = vscodeFiles(archive, contentPath(settings));
    for (const [file, text] of Object.entries(files)) write(join(settings.root, file), text);
    console.log(done.editorsWritten({ files: Object.keys(files).join(', ') }));
  }
});

/** Writes the key `editor` into site.yaml, and says what is left to do. What was not given stays as it is. */
async function setUpPage(values: Values<typeof OPTIONS>, settings: BuildSettings): Promise<void> {
  const archive = await openArchive(settings);
  const before = archive.settings.editor;
  const { backend = before?.backend ?? 'github', repo = before?.repo, branch, path, host, auth } = values;
  if (repo === undefined) throw new UsageError('noRepo', {});
  const folder = pathInRepository(settings.contentDir);
  const given = {
    ...{ backend, repo, branch, path, host, auth, appId: values['app-id'] },
    folder: folder === (before?.folder ?? 'content') ? undefined : folder,
  };
  const pages = [...archive.pages, ...claimsOfThemePages(archive.theme)];
  const source = readOwn(settings.contentDir, SETTINGS_FILE);
  const { edited, editor } = withEditorKey(source, pages, given);
  edited.write(join(settings.contentDir, SETTINGS_FILE));
  const install = isEditorInstalled(settings.root) ? undefined : installCommand;
  const steps = nextSteps(archive.settings, editor, install);
  console.log(steps.map((step, index) => (index === 0 ? step : `${index}. ${step}`)).join('\n'));
}

function contentPath({ root, contentDir }: BuildSettings): string {
  return relative(root, contentDir) || '.';
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { dateAt } from '../../archive/date.ts';
import { ContentError } from '../../archive/diagnostic.ts';
import { PROGRAM_FOLDER } from '../../cache/program-folder.ts';
import { CommandError } from '../../i18n/command-error.ts';
import { newsroomTexts } from '../../i18n/newsroom.ts';
import { readArchive } from '../../loader/load-archive.ts';
import { vscodeFiles } from '../editors/vscode.ts';
import type { Newsroom } from './answers.ts';
import { contentFiles } from './content-files.ts';
import { projectFiles } from './project-files.ts';
import { workflowFiles } from './workflows.ts';

/**
 * Sets up a newsroom's folder. It is written beside its place and moved there when it is complete, so a failure leaves nothing. `now` is in
 * milliseconds since the epoch; `dependency` is the version of the program for npm. Throws a CommandError if the folder holds files.
 */
export async function createNewsroom(
  folder: string,
  newsroom: Newsroom,
  { now, dependency }: { now: number; dependency: string },
): Promise<void> {
  const kept = existsSync(folder) ? readdirSync(folder) : [];
  if (kept.some((name) => name !== '.git')) throw new CommandError('folderNotEmpty', { folder });
  const made = join(dirname(folder), `.${basename(folder)}.nachlese-new`);
  rmSync(made, { recursive: true, force: true });
  try {
    const today = dateAt(now, newsroomTexts(newsroom.language).timeZone);
    write(made, {
      ...contentFiles(newsroom, today),
      ...projectFiles(newsroom, dependency),
      ...workflowFiles(newsroom, PROGRAM_FOLDER),
    });
    const cacheDir = join(made, '.cache');
    const { archive, diagnostics } = await readArchive({ contentDir: join(made, 'content'), cacheDir });
    if (!archive || diagnostics.length > 0) throw new ContentError(diagnostics);
    rmSync(cacheDir, { recursive: true, force: true });
    write(made, vscodeFiles(archive, 'content'));
    move(made, folder, kept);
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** A repository that was created first keeps its `.git`. */
function move(made: string, folder: string, kept: readonly string[]): void {
  if (kept.length > 0) {
    for (const name of readdirSync(made)) renameSync(join(made, name), join(folder, name));
    return;
  }
  if (existsSync(folder)) rmdirSync(folder);
  renameSync(made, folder);
}

import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { dateAt } from '../../archive/date.ts';
import { ContentError } from '../../archive/diagnostic.ts';
import { PROGRAM_FOLDER } from '../../cache/program-folder.ts';
import { CommandError } from '../../i18n/command-error.ts';
import { newsroomTexts } from '../../i18n/newsroom.ts';
import { readArchive } from '../../loader/read-archive.ts';
import { vscodeFiles } from '../editors/vscode.ts';
import type { Newsroom } from './answers.ts';
import { contentFiles } from './content-files.ts';
import { projectFiles } from './project-files.ts';
import { workflowFiles } from './workflows.ts';

/** Where the files are written first. */
const UNFINISHED = '.nachlese-new';

/** What a folder may hold: a repository that was created first, and what a killed run left. */
const HARMLESS = ['.git', UNFINISHED];

/**
 * Sets up a newsroom's folder. Its files are written elsewhere first and moved when they are complete, so a failure leaves nothing. `now`
 * is in milliseconds since the epoch; `dependency` is the version of the program for npm. Throws a CommandError if the folder holds files.
 */
export async function createNewsroom(
  folder: string,
  newsroom: Newsroom,
  { now, dependency }: { now: number; dependency: string },
): Promise<void> {
  const exists = existsSync(folder);
  if (exists && !mayBecomeNewsroom(folder)) throw new CommandError('folderNotEmpty', { folder });
  const made = exists ? join(folder, UNFINISHED) : join(dirname(folder), `.${basename(folder)}${UNFINISHED}`);
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
    if (exists) moveInto(folder, made);
    else renameSync(made, folder);
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

const mayBecomeNewsroom = (folder: string): boolean =>
  statSync(folder).isDirectory() && readdirSync(folder).every((name) => HARMLESS.includes(name));

/** The folder itself stays: it may be a mount, or the one in which the command runs. */
function moveInto(folder: string, made: string): void {
  for (const name of readdirSync(made)) renameSync(join(made, name), join(folder, name));
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommandError } from '../../i18n/command-error.ts';

/** The newsroom installs it: a site without an editor page needs none of its 60 MB. */
const EDITOR_PACKAGE = '@sveltia/cms';

/** `site.yaml` asks for the editor page, and its package is not installed. */
export class EditorPackageError extends CommandError<'noEditorPackage'> {
  constructor() {
    super('noEditorPackage', { command: installCommand });
  }
}

export const installCommand = `npm install --save-exact ${EDITOR_PACKAGE}`;

/** An installed package: its version, and the module to import. */
export interface EditorPackage {
  version: string;
  entry: string;
}

const folderIn = (root: string): string => join(root, 'node_modules', EDITOR_PACKAGE);

export const isEditorInstalled = (root: string): boolean => existsSync(join(folderIn(root), 'package.json'));

/** The CMS that the project in `root` has installed. Throws an EditorPackageError. */
export function editorPackage(root: string): EditorPackage {
  if (!isEditorInstalled(root)) throw new EditorPackageError();
  const folder = folderIn(root);
  const { version, module } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    version: string;
    module: string;
  };
  return { version, entry: join(folder, module) };
}

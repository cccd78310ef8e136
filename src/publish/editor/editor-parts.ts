import { join } from 'node:path';
import { dateAt } from '../../archive/date.ts';
import { editorYears } from '../../archive/editor-years.ts';
import type { EditorSettings } from '../../archive/site-settings.ts';
import { cmsConfig } from '../../authoring/editors/cms.ts';
import { CACHES } from '../../cache/caches.ts';
import { FolderStore } from '../../cache/folder-store.ts';
import { writeAtomically } from '../../cache/write-atomically.ts';
import { digestOf } from '../../site/digest.ts';
import type { Site } from '../../site/site.ts';
import type { GeneratedPart } from '../output/generated-part.ts';
import type { Manifest } from '../output/manifest.ts';
import type { Program } from '../program.ts';
import type { BuildSettings } from '../settings.ts';
import { bundleEditor, EDITOR_SCRIPT } from './bundle-editor.ts';
import { editorHtml } from './editor-html.ts';
import { editorPackage, type EditorPackage } from './editor-package.ts';

const PAGE = 'editor';
const PROGRAM = 'editor-program';

export interface EditorOptions extends Pick<BuildSettings, 'root' | 'cacheDir' | 'now'> {
  program: Program;
  /** The reliable part of the last manifest. */
  base: Manifest;
}

/** The editor page with its configuration, and its program; nothing unless `site.yaml` asks for it. Throws an EditorPackageError. */
export async function editorParts(site: Site, options: EditorOptions): Promise<GeneratedPart[]> {
  const { editor } = site.archive.settings;
  if (!editor) return [];
  const installed = editorPackage(options.root);
  return [pagePart(site, editor, installed, options), await programPart(editor, installed, options)];
}

/** The folder names the version, so that no browser mixes the files of two. */
const folderOf = ({ version }: EditorPackage): string => `cms-${version}`;

function pagePart(
  { archive, years }: Site,
  editor: EditorSettings,
  installed: EditorPackage,
  { cacheDir, now, program, base }: EditorOptions,
): GeneratedPart {
  const { settings } = archive;
  const today = dateAt(now, settings.timeZone);
  const shown = editorYears(
    years.map(({ name }) => name),
    today,
    editor.years,
  );
  const texts: Record<string, string> = {
    'index.html': editorHtml(settings, editor, `${folderOf(installed)}/${EDITOR_SCRIPT}`),
    'config.yml': cmsConfig(archive, editor, today, shown),
  };
  const source = digestOf([editor.path, program.precompress, texts]);
  if (base.get(PAGE)?.head.source === source) return { name: PAGE, source };
  const files = Object.entries(texts).map(([name, text]) => {
    const made = join(cacheDir, 'hosting', PAGE, name);
    writeAtomically(made, text);
    return [`${editor.path}/${name}`, { source: made }] as const;
  });
  return { name: PAGE, source, files };
}

/** The bundle takes some seconds, and changes only with the package. */
async function programPart(
  editor: EditorSettings,
  installed: EditorPackage,
  { root, cacheDir, program, base }: EditorOptions,
): Promise<GeneratedPart> {
  const key = digestOf([program.hash.editor, installed.version]);
  const source = digestOf([key, editor.path, program.precompress]);
  if (base.get(PROGRAM)?.head.source === source) return { name: PROGRAM, source };
  const store = new FolderStore(cacheDir, CACHES.editor);
  if (!store.read(key)) store.write(key, await bundleEditor(root, installed.entry));
  store.keepOnly([key]);
  const files = [...(store.read(key) ?? [])].map(
    ([name, made]) => [`${editor.path}/${folderOf(installed)}/${name}`, { source: made }] as const,
  );
  return { name: PROGRAM, source, files };
}

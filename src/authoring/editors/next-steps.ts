import { gitHost, hasWindowSignIn } from '../../archive/git-host.ts';
import type { EditorSettings, SiteSettings } from '../../archive/site-settings.ts';
import { authoringTexts } from '../../i18n/author-languages.ts';
import { SETTINGS_FILE } from '../../loader/settings-file.ts';
import { hasWorkflow } from './cms-backend.ts';

/** What an access token has to allow, in the words of each host. */
const PERMISSIONS: Record<EditorSettings['backend'], string> = {
  github: 'Contents: write, Pull requests: write',
  gitlab: 'api',
  gitea: 'write:repository, read:user',
};

/** What an operator has to do after `editor` was written into `site.yaml`, a step a line. `install` is missing if nothing is to be installed. */
export function nextSteps(
  { language, url }: Pick<SiteSettings, 'language' | 'url'>,
  editor: EditorSettings,
  install: string | undefined,
): string[] {
  const texts = authoringTexts(language).editorPage;
  const address = `${url}/${editor.path}/`;
  const { site } = gitHost(editor);
  const { backend } = editor;
  return [
    texts.written({ file: SETTINGS_FILE, address }),
    ...(install === undefined ? [] : [texts.install({ command: install })]),
    texts.build,
    texts.token({ site, permissions: PERMISSIONS[backend] }),
    hasWindowSignIn(editor) ? texts.window({ site }) : texts.noWindow({ backend, address }),
    hasWorkflow(editor) ? texts.workflow : texts.noWorkflow,
  ];
}

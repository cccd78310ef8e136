import { gitHost, hasWindowSignIn } from '../../archive/git-host.ts';
import type { EditorSettings } from '../../archive/site-settings.ts';

/** Whether the CMS can hold an unpublished article in a branch with a pull request: not at Gitea and Forgejo (Sveltia CMS 0.221). */
export const hasWorkflow = ({ backend }: Pick<EditorSettings, 'backend'>): boolean => backend !== 'gitea';

/** The key `backend` of the CMS's configuration. Without an address for the sign-in, the CMS would send authors to Netlify. */
export function cmsBackend(editor: EditorSettings): object {
  const { backend: name, repo, branch, host, auth, appId } = editor;
  const { site, api } = gitHost(editor);
  return {
    ...{ name, repo, branch },
    ...(host !== undefined && { api_root: api }),
    ...(name === 'github' ? auth !== undefined && { base_url: auth } : { base_url: site }),
    ...(name === 'gitlab' && appId !== undefined && { auth_type: 'pkce' }),
    ...(name !== 'github' && appId !== undefined && { app_id: appId }),
    ...(!hasWindowSignIn(editor) && { auth_methods: ['token'] }),
  };
}

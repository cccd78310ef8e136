import type { EditorSettings } from './site-settings.ts';

/** Where a git host is. */
export interface GitHost {
  /** Origin of its pages. */
  site: string;
  /** Root of its REST API. */
  api: string;
}

/** The host of the repository that the editor page reads and writes. */
export function gitHost({ backend, host }: Pick<EditorSettings, 'backend' | 'host'>): GitHost {
  if (backend === 'github')
    return host === undefined
      ? { site: 'https://github.com', api: 'https://api.github.com' }
      : { site: host, api: `${host}/api/v3` };
  // The loader refuses the backend `gitea` without a host.
  const site = host ?? 'https://gitlab.com';
  return { site, api: `${site}/api/${backend === 'gitlab' ? 'v4' : 'v1'}` };
}

/** Whether authors can sign in with a window of the git host; otherwise they need an access token. */
export const hasWindowSignIn = ({
  backend,
  auth,
  appId,
}: Pick<EditorSettings, 'backend' | 'auth' | 'appId'>): boolean =>
  (backend === 'github' ? auth : appId) !== undefined;

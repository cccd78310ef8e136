import type { Redirect } from '../archive/redirect.ts';
import type { Diagnostic } from '../archive/diagnostic.ts';
import { readList, type Listed } from './path-list.ts';
import { redirectExpectations, redirectSchema } from './schema.ts';

export const REDIRECTS_FILE = 'redirects.yaml';

/** Loads the optional `redirects.yaml` of the content folder: a list of `{ from, to }`. */
export function loadRedirects(contentDir: string): [Listed<Redirect>[], Diagnostic[]] {
  return readList(contentDir, REDIRECTS_FILE, redirectSchema, redirectExpectations);
}

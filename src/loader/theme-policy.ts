import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diagnostic, type Diagnostic, type Place } from '../archive/diagnostic.ts';
import { filesOfTheme } from './theme-files.ts';
import { placeIn, withoutComments } from './theme-place.ts';

/** The beginning of an address on another host. */
const FOREIGN = String.raw`["']?(?:https?:)?//`;

/** What the site's Content Security Policy (CSP Level 3) keeps browsers from running, loading or applying. */
const FORBIDDEN = [
  // Astro bundles a script without attributes, or with `src` or `type="module"` alone. A MIME type marks data, which is not run.
  {
    kind: 'inline',
    pattern:
      /<script\s(?=\s*[^\s>])(?!\s*type=["']?module["']?\s*>)(?![^>]*(?<![\w-])src[=}])(?![^>]*\btype=["'][\w.+-]+\/(?!(?:x-)?(?:java|ecma)script\b))/g,
  },
  {
    kind: 'foreign',
    pattern: new RegExp(
      [
        String.raw`<(?:script|img|source|iframe)\b[^>]*\ssrc=${FOREIGN}`,
        String.raw`<link\b(?=[^>]*\srel=["']?stylesheet)[^>]*\shref=${FOREIGN}`,
        String.raw`@import\s+${FOREIGN}`,
        String.raw`\burl\(\s*${FOREIGN}`,
      ].join('|'),
      'g',
    ),
  },
  {
    kind: 'form',
    pattern: new RegExp(
      String.raw`<(?:form\b[^>]*\saction|(?:button|input)\b[^>]*\sformaction)=${FOREIGN}`,
      'g',
    ),
  },
  { kind: 'handler', pattern: /<[a-z][^>]*\son[a-z]{3,}=["'{]/g },
  { kind: 'style', pattern: /<style\b[^>]*\s(?:is:inline|define:vars)\b|<[a-z][^>]*\sstyle=["'{]/g },
] as const;

/** Reports what browsers would refuse in the theme's files. */
export const policyDiagnostics = (folder: string, placeOf: (file: string) => Place): Diagnostic[] =>
  filesOfTheme(folder, /\.(?:astro|css)$/).flatMap((file) => {
    const text = withoutComments(readFileSync(join(folder, file), 'utf8'));
    return FORBIDDEN.flatMap(({ kind, pattern }) =>
      [...text.matchAll(pattern)].map(({ index }) =>
        diagnostic(placeIn(text, placeOf(file), index), 'theme-policy', { kind }),
      ),
    );
  });

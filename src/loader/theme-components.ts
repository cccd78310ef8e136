import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { diagnostic, type Diagnostic, type Place } from '../archive/diagnostic.ts';
import { suggestion } from '../archive/suggestion.ts';
import { REPLACEABLE, type ReplaceableName } from '../archive/theme.ts';
import { isJunk } from './junk.ts';

const NAMES = Object.keys(REPLACEABLE);

/** The `.astro` files below a folder of the theme, by their path from there, sorted. */
export function astroFiles(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.astro') && !isJunk(entry.name))
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
      .sort();
  } catch {
    return []; // a theme need not have the folder
  }
}

/** The components of `theme/components` that replace one of ours. Other files there have lower-case names or are in folders. */
export function readComponents(
  folder: string,
  placeOf: (file: string) => Place,
): [ReplaceableName[], Diagnostic[]] {
  const files = astroFiles(join(folder, 'components')).filter((file) => /^[A-Z][^/]*$/.test(file));
  const names = files.map((file) => file.replace(/\.astro$/, ''));
  const diagnostics = names.flatMap((name) => {
    const place = placeOf(`components/${name}.astro`);
    if (!NAMES.includes(name))
      return [
        diagnostic(place, 'theme-component', {
          name,
          known: NAMES.join(', '),
          suggestion: suggestion(name, NAMES),
        }),
      ];
    return propDiagnostics(
      name as ReplaceableName,
      readFileSync(join(folder, 'components', `${name}.astro`), 'utf8'),
      place,
    );
  });
  return [names.filter((name): name is ReplaceableName => NAMES.includes(name)), diagnostics];
}

/** `const { a, b: c } = Astro.props`. */
const PROPS = /\{(?<names>[^{}]*)\}\s*=\s*Astro\.props\b/;

function propDiagnostics(component: ReplaceableName, text: string, place: Place): Diagnostic[] {
  const match = PROPS.exec(text);
  const known: readonly string[] = REPLACEABLE[component];
  const asked = (match?.groups?.['names'] ?? '').split(',').map((name) => name.replace(/[:=].*/s, '').trim());
  return asked
    .filter((name) => /^\w+$/.test(name) && !known.includes(name))
    .map((prop) => {
      const at = placeIn(
        text,
        place,
        (match?.index ?? 0) + (match?.[0].search(new RegExp(`\\b${prop}\\b`)) ?? 0),
      );
      return diagnostic(at, 'theme-props', { component, prop, known: known.join(', ') });
    });
}

/** Scripts that the site's Content Security Policy keeps from running. `type` marks data, which is none. */
const FORBIDDEN = [
  { kind: 'inline', pattern: /<script\b(?=[^>]*\bis:inline\b)(?![^>]*\b(?:src|type)=)[^>]*>/g },
  { kind: 'foreign', pattern: /<script\b[^>]*\bsrc=["'](?:https?:)?\/\/[^>]*>/g },
  { kind: 'handler', pattern: /<[a-z][^>]*\son[a-z]+=["'{]/g },
  { kind: 'style', pattern: /<style\b(?=[^>]*\bis:inline\b)[^>]*>|<[a-z][^>]*\sstyle=["'{]/g },
] as const;

/** Reports what browsers would refuse to run in the theme's files. */
export const scriptDiagnostics = (folder: string, placeOf: (file: string) => Place): Diagnostic[] =>
  astroFiles(folder).flatMap((file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    return FORBIDDEN.flatMap(({ kind, pattern }) =>
      [...text.matchAll(pattern)].map(({ index }) =>
        diagnostic(placeIn(text, placeOf(file), index), 'theme-script', { kind }),
      ),
    );
  });

function placeIn(text: string, { file }: Place, offset: number): Place {
  const before = text.slice(0, offset).split('\n');
  return { file, line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

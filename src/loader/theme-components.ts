import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diagnostic, type Diagnostic, type Place } from '../archive/diagnostic.ts';
import { suggestion } from '../archive/suggestion.ts';
import { REPLACEABLE, type ReplaceableName } from '../archive/theme.ts';
import { filesOfTheme } from './theme-files.ts';
import { placeIn, withoutComments } from './theme-place.ts';
import { askedProps } from './theme-props.ts';

const NAMES = Object.keys(REPLACEABLE);

const isReplaceable = (name: string): name is ReplaceableName => NAMES.includes(name);

/** Names with a capital letter replace one of ours, and `header` was meant to. Others, and folders, are the theme's own business. */
const isReplacement = (name: string): boolean =>
  /^[A-Z][^/]*$/.test(name) || NAMES.some((known) => known.toLowerCase() === name.toLowerCase());

/** The components of `theme/components` that replace one of ours. */
export function readComponents(
  folder: string,
  placeOf: (file: string) => Place,
): [ReplaceableName[], Diagnostic[]] {
  const names = filesOfTheme(join(folder, 'components'), /\.astro$/)
    .map((file) => file.replace(/\.astro$/, ''))
    .filter(isReplacement);
  const diagnostics = names.flatMap((name) => {
    const file = `components/${name}.astro`;
    if (isReplaceable(name))
      return propDiagnostics(name, readFileSync(join(folder, file), 'utf8'), placeOf(file));
    const params = { name, known: NAMES.join(', '), suggestion: suggestion(name, NAMES) };
    return [diagnostic(placeOf(file), 'theme-component', params)];
  });
  return [names.filter(isReplaceable), diagnostics];
}

/** Names only: the compiler knows the types of props, and `check` runs without one. */
function propDiagnostics(component: ReplaceableName, text: string, place: Place): Diagnostic[] {
  const known: readonly string[] = REPLACEABLE[component];
  return askedProps(withoutComments(text))
    .filter(({ name }) => !known.includes(name))
    .map(({ name, offset }) =>
      diagnostic(placeIn(text, place, offset), 'theme-props', {
        ...{ component, prop: name, known: known.join(', ') },
      }),
    );
}

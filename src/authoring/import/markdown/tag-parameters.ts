/** The parameters of a shortcode or a tag: named ones, and those without a name in their order. */
export interface TagParameters {
  named: ReadonlyMap<string, string>;
  positional: readonly string[];
}

const PARAMETER =
  /(?:([\w-]+)\s*[=:]\s*)?(?:"((?:\\.|[^"\\])*)"|'((?:\\.|[^'\\])*)'|`([^`]*)`|“([^”]*)”|([^\s"',=]+))/g;

export function tagParameters(text: string): TagParameters {
  const named = new Map<string, string>();
  const positional: string[] = [];
  for (const [, name, double, single, raw, curly, bare] of text.matchAll(PARAMETER)) {
    const value = (double ?? single)?.replace(/\\(["'\\])/g, '$1') ?? raw ?? curly ?? bare ?? '';
    if (name === undefined) positional.push(value);
    else named.set(name.toLowerCase(), value);
  }
  return { named, positional };
}

/** The first of some named parameters that has a value. */
export const parameter = ({ named }: TagParameters, ...names: readonly string[]): string =>
  names.map((name) => named.get(name)).find((value) => value !== undefined && value !== '') ?? '';

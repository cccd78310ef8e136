/** A prop that a component asks for. */
interface AskedProp {
  name: string;
  /** Where the name is in the text. */
  offset: number;
}

/**
 * The props that a component takes by name: `const { card, level: depth = 2 }: Props = Astro.props`, and `Astro.props.card`. `text` is
 * that of an `.astro` file without comments.
 */
export function askedProps(text: string): AskedProp[] {
  const code = text.replace(STRING, (string) => ' '.repeat(string.length));
  const taken = [...code.matchAll(/\b(?:const|let)\s*(?=\{)/g)].flatMap(({ 0: { length }, index }) => {
    const { names, end } = patternAt(code, index + length);
    return OF_PROPS.test(code.slice(end)) ? names : [];
  });
  const direct = [...code.matchAll(/\bAstro\.props\??\.(?=(?<name>\w+))/g)].map(
    ({ 0: { length }, index, groups }) => ({ name: groups?.['name'] ?? '', offset: index + length }),
  );
  return [...taken, ...direct];
}

/** Commas and braces within strings separate nothing. */
const STRING = /'[^'\n]*'|"[^"\n]*"/g;

/** What follows an object pattern that takes props apart; `= Astro.props.card` takes a card apart. */
const OF_PROPS = /^\s*(?::[^=]*)?=\s*Astro\.props\b(?!\s*\??[.[])/;

/** The names in an object pattern that begins at `start`, and the position behind it. Nested patterns and defaults hold none. */
function patternAt(code: string, start: number): { names: AskedProp[]; end: number } {
  const names: AskedProp[] = [];
  let depth = 0;
  for (let at = start; at < code.length; at++) {
    const char = code[at] ?? '';
    if ('{[('.includes(char)) depth += 1;
    else if ('}])'.includes(char) && --depth === 0) return { names, end: at + 1 };
    if (depth !== 1 || (char !== ',' && at !== start)) continue;
    const [whole = '', name] = /^\s*(\w+)/.exec(code.slice(at + 1)) ?? [];
    if (name !== undefined) names.push({ name, offset: at + 1 + whole.length - name.length });
  }
  return { names, end: code.length };
}

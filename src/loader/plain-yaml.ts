/** A text, a number or a list of them. */
export type PlainValue = string | number | (string | number)[];

/**
 * Reads YAML (1.2, core schema) as plain as most frontmatter: one field or list entry per line, its value quoted or free of YAML's
 * special characters. Undefined for all other YAML, valid or not, which is left to the library: that takes ten times as long, a third of
 * the time of reading an archive.
 */
export function plainFields(block: string): Record<string, PlainValue> | undefined {
  const fields: Record<string, PlainValue> = {};
  let list: (string | number)[] | undefined;
  let indent = '';
  for (const line of block.replace(/^\n/, '').split('\n')) {
    const { key, value, space, entry } = LINE.exec(line)?.groups ?? {};
    if (key !== undefined && list?.length !== 0 && isFree(fields, key)) {
      const read = value === undefined ? [] : plainValue(value);
      if (read === undefined) return undefined;
      fields[key] = read;
      list = value === undefined ? (read as []) : undefined;
    } else if (entry !== undefined && space !== undefined && list) {
      const read = plainScalar(entry);
      if (read === undefined || (list.length > 0 && space !== indent)) return undefined;
      indent = space;
      list.push(read);
    } else return undefined;
  }
  return list?.length === 0 ? undefined : fields;
}

const LINE = /^(?:(?<key>[a-zA-Z_][a-zA-Z_0-9]*):(?: (?<value>.+))?|(?<space> *)- (?<entry>.+))$/;

/** Whether a key is valid and not used yet. */
const isFree = (fields: object, key: string): boolean =>
  !(key in fields) && !SPECIAL.test(key) && key !== '__proto__';

/** A value, or a list of values in brackets. */
function plainValue(text: string): PlainValue | undefined {
  if (!text.startsWith('[')) return plainScalar(text);
  if (!/^\[[^[\]{}:#]+\]$/.test(text)) return undefined;
  const all = text
    .slice(1, -1)
    .split(',')
    .map((entry) => plainScalar(entry.trim()));
  return all.includes(undefined) ? undefined : (all as PlainValue);
}

function plainScalar(text: string): string | number | undefined {
  if (/^\d/.test(text)) {
    if (/^\d{4}-\d\d-\d\d$/.test(text)) return text;
    return /^\d{1,15}$/.test(text) ? Number(text) : undefined;
  }
  const quoted = QUOTED.exec(text)?.[2];
  if (quoted !== undefined) return quoted;
  return PLAIN.test(text) && !SPECIAL.test(text) ? text : undefined;
}

/** In quotation marks of one kind, without further marks of either kind or a backslash. */
const QUOTED = /^(["'])([^"'\\\p{C}\p{Zl}\p{Zp}]*)\1$/u;

/** Does not start with an indicator, contains no `: `, no ` #` and nothing invisible, and does not end with a space or a colon. */
const PLAIN = /^[\p{L}/„](?:[^\p{C}\p{Z}:#]| (?!#|$)|(?<! )#|:(?! |$))*$/u;

/** Words that the core schema does not read as text. */
const SPECIAL = /^(?:null|true|false)$/i;

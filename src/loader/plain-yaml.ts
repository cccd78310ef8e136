/** A text, a number or a list of such. */
export type PlainValue = string | number | (string | number)[];

/**
 * The fields of YAML (1.2, core schema) that is as plain as most frontmatter: a field or an entry of a list on each line, its value
 * between quotation marks or without a sign that YAML reads. Undefined for all other YAML, right or wrong, which is left to the
 * library: that takes ten times as long, a third of what reading an archive takes.
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

const LINE = /^(?:(?<key>[a-zA-Z_]+):(?: (?<value>.+))?|(?<space> *)- (?<entry>.+))$/;

/** Whether a field may be called so, and none is yet. */
const isFree = (fields: object, key: string): boolean =>
  !(key in fields) && !SPECIAL.test(key) && key !== '__proto__';

/** A value, or a list of some between brackets. */
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

/** Whole between two quotation marks of a kind, with neither of them nor a backslash in it. */
const QUOTED = /^(["'])([^"'\\\p{C}\p{Zl}\p{Zp}]*)\1$/u;

/** Starts with what is no indicator, holds no `: `, no ` #` and nothing that cannot be seen, and ends with no space and no colon. */
const PLAIN = /^[\p{L}/„](?:[^\p{C}\p{Z}:#]| (?!#|$)|(?<! )#|:(?! |$))*$/u;

/** What is no text in the core schema. */
const SPECIAL = /^(?:null|true|false)$/i;

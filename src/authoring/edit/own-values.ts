import { parseDocument } from 'yaml';
import type { OwnField, OwnValues } from '../../archive/own-fields.ts';
import { suggestion } from '../../archive/suggestion.ts';
import { FIELDS_FILE } from '../../loader/own-fields.ts';
import { AuthoringError } from '../authoring-error.ts';

/**
 * The own fields in a text such as `venue: Town hall, rating: 3`, as between the braces of YAML, in the order of their declaration.
 * Whether the values are valid is left to the schema. Throws if a field is not declared.
 */
export function ownValuesIn(text: string, ownFields: readonly OwnField[]): OwnValues {
  const document = parseDocument(`{${text}}`);
  const given = document.errors.length === 0 ? (document.toJS() as unknown) : undefined;
  if (typeof given !== 'object' || given === null) throw new AuthoringError('notFields', { value: text });
  const names = ownFields.map(({ name }) => name);
  const unknown = Object.keys(given).find((name) => !names.includes(name));
  if (unknown !== undefined) {
    const meant = suggestion(unknown, names) ?? '';
    throw new AuthoringError('unknownTerm', { value: unknown, vocabulary: FIELDS_FILE, suggestion: meant });
  }
  const values = given as OwnValues;
  return inOrder(values, ownFields);
}

/** The values in the order of their fields' declaration. */
export const inOrder = (values: OwnValues, ownFields: readonly OwnField[]): OwnValues =>
  Object.fromEntries(
    ownFields.flatMap(({ name }) => {
      const value = values[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );

/** A text as the value of a field: lists are separated by `;` or `|`. What fits no value stays text, which the schema refuses. */
export function ownValueOf({ kind }: Pick<OwnField, 'kind'>, text: string): OwnValues[string] {
  switch (kind) {
    case 'number': {
      const number = Number(text.trim().replace(',', '.'));
      return text.trim() === '' || !Number.isFinite(number) ? text : number;
    }
    case 'flag':
      return TRUE.test(text) || (FALSE.test(text) ? false : text);
    case 'list':
      return text
        .split(/[|;]/)
        .map((entry) => entry.trim())
        .filter((entry) => entry !== '');
    default:
      return text;
  }
}

const TRUE = /^\s*(?:true|yes|ja|1)\s*$/i;
const FALSE = /^\s*(?:false|no|nein|0)\s*$/i;

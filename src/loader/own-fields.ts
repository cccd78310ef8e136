import { diagnostic, type Diagnostic } from '../archive/diagnostic.ts';
import { isReserved, type OwnField } from '../archive/own-fields.ts';
import { type Listed, readList } from './path-list.ts';
import { ownFieldExpectations, ownFieldSchema } from './schema.ts';

export const FIELDS_FILE = 'fields.yaml';

/** Loads the optional `fields.yaml` of the content folder: the valid declarations, and the errors in the others. */
export function loadOwnFields(contentDir: string): [OwnField[], Diagnostic[]] {
  const [entries, found] = readList<DeclaredField>(
    contentDir,
    FIELDS_FILE,
    ownFieldSchema,
    ownFieldExpectations,
  );
  const names = new Set<string>();
  const fields = entries.flatMap((entry) => {
    const problems = problemsOf(entry, names);
    names.add(entry.name);
    found.push(...problems);
    return problems.length > 0 ? [] : [fieldOf(entry)];
  });
  return [fields, found];
}

/** A declaration as written. */
interface DeclaredField extends Pick<OwnField, 'name' | 'label' | 'kind' | 'required' | 'exported'> {
  hint?: string | undefined;
  limit?: number | undefined;
  choices?: readonly string[] | undefined;
}

/** The longest line if a declaration gives no limit. */
const LIMIT = 300;

const fieldOf = ({ name, label, kind, required, exported, ...given }: DeclaredField): OwnField => ({
  ...{ name, label, kind, required, exported },
  hint: given.hint ?? '',
  limit: given.limit ?? LIMIT,
  choices: given.choices ?? [],
});

/** `names` are those of earlier declarations. */
function problemsOf(
  { name, kind, limit, choices, place }: Listed<DeclaredField>,
  names: ReadonlySet<string>,
): Diagnostic[] {
  const found: Diagnostic[] = [];
  if (isReserved(name)) found.push(diagnostic(place('name'), 'reserved-field', { name }));
  if (names.has(name)) found.push(diagnostic(place('name'), 'duplicate-name', { name }));
  const isText = kind === 'line' || kind === 'list';
  if (limit !== undefined && !isText)
    found.push(diagnostic(place('limit'), 'unfit-field', { field: 'limit', kind }));
  if (kind === 'choice') found.push(...problemsOfChoices(choices ?? [], place));
  else if (choices) found.push(diagnostic(place('choices'), 'unfit-field', { field: 'choices', kind }));
  return found;
}

function problemsOfChoices(choices: readonly string[], place: Listed<DeclaredField>['place']): Diagnostic[] {
  if (choices.length === 0) return [diagnostic(place('kind'), 'missing-field', { field: 'choices' })];
  const name = choices.find((choice, index) => choices.indexOf(choice) < index);
  return name === undefined ? [] : [diagnostic(place('choices'), 'duplicate-name', { name })];
}

/** The footnotes of the block editor, which WordPress keeps in the field `footnotes` of a post as JSON: their HTML by id. */
export function blockFootnotes(json: string | undefined): Record<string, string> {
  if (json === undefined) return {};
  try {
    const notes: unknown = JSON.parse(json);
    return Object.fromEntries(
      (Array.isArray(notes) ? notes : []).filter(isNote).map(({ id, content }) => [id, content]),
    );
  } catch {
    return {}; // a field of another plugin; the numbers in the text are reported as links without a target
  }
}

const isNote = (note: unknown): note is { id: string; content: string } =>
  typeof note === 'object' &&
  note !== null &&
  'id' in note &&
  'content' in note &&
  typeof note.id === 'string' &&
  typeof note.content === 'string';

const NOTE = /<li id="user-content-fn-([^"]+)"/g;
const REFERENCE = /<a [^>]*?id="user-content-fnref-([^"]+)"/g;

/** Names each footnote and the first reference to it alike, so that styles can set the one beside the other. */
export function withSideNotes(html: string): string {
  const names = new Map([...html.matchAll(NOTE)].map(([, id], index) => [id, `--${index + 1}`]));
  if (names.size === 0) return html;
  const named = (tag: string, id: string): string => {
    const name = names.get(id);
    return name === undefined ? tag : `${tag} data-note="${name}"`;
  };
  return html.replace(NOTE, named).replace(REFERENCE, named);
}

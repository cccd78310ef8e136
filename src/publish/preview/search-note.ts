/** The message with which the preview tells its search page that the index is not complete: `path` of the page, `text`. */
export const SEARCH_NOTE = 'nachlese:search';

/** Runs on every page of the preview, and shows the note on the search page. */
export const SEARCH_NOTE_SCRIPT = `import.meta.hot?.on('${SEARCH_NOTE}', ({ path, text }) => {
  if (location.pathname !== path) return;
  const note = document.querySelector('[data-preview-note]') ?? document.createElement('p');
  note.dataset.previewNote = '';
  note.setAttribute('role', 'status');
  note.textContent = text;
  document.querySelector('main')?.prepend(note);
});`;

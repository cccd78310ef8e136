/**
 * The form of the content folder, `format` in site.yaml, which rises when content has to change with the program. A folder without one has
 * the first.
 */
export const CONTENT_FORMAT = 2;

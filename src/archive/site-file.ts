/** The file of a page, without a leading slash: `/2023/03/` is `2023/03/index.html`; a path with a file name stays. */
export const pageFile = (path: string): string => (path.endsWith('/') ? `${path}index.html` : path).slice(1);

/** The first folder of a file's path without a leading slash, or the file itself if it is in none. */
export function topOf(file: string): string {
  const end = file.indexOf('/');
  return end < 0 ? file : file.slice(0, end);
}

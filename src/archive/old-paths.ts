/** The file that a host without redirects serves at an old path: the page itself for `.html`, else a folder's index. */
export const stubPath = (from: string): string =>
  from.endsWith('.html') ? from : `${from.replace(/\/+$/, '')}/index.html`;

/** The path of the page that replaces a removed one: always a folder, whatever the removed page was called. */
export const gonePath = (path: string): string => `${path.replace(/\/+$/, '')}/`;

/** The file that a host without redirects finds at an old path: a page for `.html`, else the index of a folder. */
export const stubPath = (from: string): string =>
  from.endsWith('.html') ? from : `${from.replace(/\/+$/, '')}/index.html`;

/** Where the page of a removed one is: in a folder of its own, whatever the removed page was called. */
export const gonePath = (path: string): string => `${path.replace(/\/+$/, '')}/`;

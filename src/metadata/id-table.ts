/**
 * Where articles are, by their ids: a line each, such as `44452 /2023/03/zusammen-fuers-ozg/;`. nginx includes the lines in a map,
 * Apache takes them for a RewriteMap whose targets end with a semicolon, and the page for what is not there reads them as well, so
 * that a publication changes one file for all three. Addresses of articles hold nothing that any of them would read as something else.
 */
export const idTable = (urls: Readonly<Record<string, string>>): string =>
  Object.entries(urls)
    .map(([id, url]) => `${id} ${url};\n`)
    .join('');

/**
 * Article addresses by id, one line each, such as `44452 /2023/03/zusammen-fuers-ozg/;`. nginx includes the lines in a map,
 * Apache reads them as a RewriteMap whose targets end with a semicolon, and the 404 page reads them as well, so a publication
 * changes one file for all three. Article addresses contain no character that is special to any of them.
 */
export const idTable = (urls: Readonly<Record<string, string>>): string =>
  Object.entries(urls)
    .map(([id, url]) => `${id} ${url};\n`)
    .join('');

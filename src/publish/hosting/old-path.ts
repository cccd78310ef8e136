/** A path without slashes at its end. */
export function bare(path: string): string {
  let end = path.length;
  while (path.endsWith('/', end)) end--;
  return path.slice(0, end);
}

/** An old path without and with a slash at its end. */
export function bothForms(path: string): [string, string] {
  const form = bare(path);
  return [form, `${form}/`];
}

/** The path as it stands in a URL (RFC 3986). Of 50,000 paths of articles, hardly one holds a sign that is to be encoded. */
export const encodedPath = (path: string): string => (/^[\w/.~-]*$/.test(path) ? path : encodeURI(path));

/** A path without trailing slashes. */
export function bare(path: string): string {
  let end = path.length;
  while (path.endsWith('/', end)) end--;
  return path.slice(0, end);
}

/** An old path without and with a trailing slash. */
export function bothForms(path: string): [string, string] {
  const form = bare(path);
  return [form, `${form}/`];
}

/** The path encoded for a URL (RFC 3986). Hardly any of 50,000 article paths needs encoding, hence the quick test. */
export const encodedPath = (path: string): string => (/^[\w/.~-]*$/.test(path) ? path : encodeURI(path));

/** The form in which old paths are compared: decoded, without a trailing slash or `index.html`. */
export function normalizePath(path: string): string {
  let same = decodedPath(path);
  if (same.endsWith('/index.html')) same = same.slice(0, -'index.html'.length);
  // Cut by hand: this runs for 50,000 paths.
  let end = same.length;
  while (end > 1 && same[end - 1] === '/') end--;
  return same.slice(0, end);
}

/** `/fr%C3%BCher/` is `/früher/`. A percent sign that encodes nothing, or encodes a character that no path may hold, stays. */
export function decodedPath(path: string): string {
  if (/^[!-$&-~]*$/.test(path)) return path;
  try {
    const decoded = decodeURIComponent(path.replace(/%2f/gi, '%252F')).normalize('NFC');
    return /[\u0000-\u0020\u007f?#\\]/.test(decoded) ? path : decoded;
  } catch {
    return path;
  }
}

/** A path as the most lenient hosts compare it, without case: nginx's maps, Netlify, and the file systems of Windows and macOS. */
export function foldedPath(path: string): string {
  if (!/[A-Z%\u0080-\uffff]/.test(path)) return normalizePath(path);
  return normalizePath(foldCase(decodedPath(path)));
}

/** Unicode's simple case folding, letter by letter: `ß` stays one letter, since no such host reads it as `ss`. */
export function foldCase(text: string): string {
  if (!/[^\u0000-\u007f]/.test(text)) return text.toLowerCase();
  const composed = text.normalize('NFC');
  // For letters of European languages, with four exceptions, folding is lower case.
  if (/^[\u0000-\u024f]*$/.test(composed) && !/[µİıſ]/.test(composed)) return composed.toLowerCase();
  return Array.from(composed, foldLetter).join('');
}

function foldLetter(letter: string): string {
  const upper = letter.toUpperCase();
  return (upper.length === letter.length ? upper : letter).toLowerCase();
}

/** Whether two addresses differ in case only. */
export const differsByCase = (path: string, other: string): boolean =>
  path !== other && foldedPath(path) === foldedPath(other) && normalizePath(path) !== normalizePath(other);

/** The folders above a path, without the root. */
export function foldersOf(path: string): string[] {
  const folders: string[] = [];
  for (let end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1))
    folders.push(path.slice(0, end));
  return folders;
}

/** Whether an alias is the article's own address: an article that returned to an address keeps it as an alias, to record its first one. */
export function isOwn(alias: string, url: string): boolean {
  const path = decodedPath(alias);
  return path === url || `${path}/` === url;
}

/**
 * Whether a file is a leftover of an operating system, an editor or git rather than content: `._x.md` and `.DS_Store` from macOS,
 * `Thumbs.db` and `desktop.ini` from Windows, editors' backup and swap files, `.gitkeep`.
 */
export const isJunk = (name: string): boolean =>
  name.startsWith('._') || JUNK.has(name.toLowerCase()) || EDITOR_LEFTOVER.test(name);

const JUNK: ReadonlySet<string> = new Set([
  ...['.ds_store', '.localized', '.apdisk', 'icon\r'],
  ...['thumbs.db', 'ehthumbs.db', 'desktop.ini'],
  ...['.gitkeep', '.gitignore', '.gitattributes', '.keep', '.directory'],
]);

/** `x.md~`, `#x.md#`, `.#x.md`, `.x.md.swp`, `~$x.docx`, `.~lock.x.odt#`. */
const EDITOR_LEFTOVER = /~$|^#.*#$|^\.#|^\..*\.sw[a-p]$|^~\$|^\.~lock\./;

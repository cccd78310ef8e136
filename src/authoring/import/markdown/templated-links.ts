import type { Translation } from './translation.ts';

/** A link or picture whose address is made by a template with spaces: no other program reads it as one. */
const LINK =
  /(!?)\[((?:[^[\]]|\[[^\]]*\])*)\]\(((?:[^()\s{]|\{(?![{%]))*(?:\{\{[^}]*\}\}|\{%[^%]*%\})[^()\n]*?)(\s+"[^"\n]*")?\)/g;

const DEFINITION = /^ {0,3}\[([^\]\n]+)\]:[ \t]*((?:\S*)(?:\{\{[^}\n]*\}\}|\{%[^%\n]*%\}).*)$/gm;

/** Spaces end an address, unless it stands in angle brackets. */
const isUnread = (address: string): boolean => /\s/.test(address) && !/^<[^<>]*>$/.test(address.trim());

/** Says what reading such links adds to the visible text. */
export function tellTemplatedLinks(text: string, { changed }: Translation): void {
  for (const [, mark, label = '', address = '', title = ''] of text.matchAll(LINK)) {
    if (!isUnread(address)) continue;
    if (mark === '!') changed({ dropped: `${label} ${address} ${title}`, counts: { pictures: 1 } });
    else changed({ dropped: address, counts: { links: 1 } });
  }
  for (const [all, label = '', address = ''] of text.matchAll(DEFINITION)) {
    if (!isUnread(address)) continue;
    const uses = text.split(`][${label}]`).length - 1;
    changed({ dropped: `${all} ${`${label} `.repeat(uses)}`, counts: { links: uses } });
  }
}

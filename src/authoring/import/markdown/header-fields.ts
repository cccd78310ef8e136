import type { SplitFile } from './fields.ts';

/** Nikola's fields, one a line, alone or in a comment. */
const NIKOLA = /^(?:<!--\s*\n)?((?:[ \t]*\.\.[ \t]+[\w-]+:.*\n+)+)(?:[ \t]*-->[ \t]*(?:\n|$))?/;
const NIKOLA_LINE = /^[ \t]*\.\.[ \t]+([\w-]+):[ \t]*(.*)$/gm;
/** Pelican's and MultiMarkdown's fields, up to the first empty line; a value may go on in indented lines. */
const HEADER = /^(?:[A-Za-z][\w -]*:(?:[ \t].*)?\n(?:[ \t]{2,}\S.*\n)*)+(?:\n|$)/;
const HEADER_LINE = /^([A-Za-z][\w -]*):[ \t]*(.*(?:\n[ \t]{2,}\S.*)*)$/gm;

/**
 * The fields that Pelican and Nikola keep in lines at the start of a file. Undefined if there are none: a text may begin with
 * `Berlin: …`, so one of the lines must be a title or a date.
 */
export function headerFields(text: string): SplitFile | undefined {
  const start = /^\s*/.exec(text)?.[0] ?? '';
  const rest = text.slice(start.length);
  const nikola = NIKOLA.exec(rest)?.[0];
  if (nikola !== undefined) return split(rest, nikola, NIKOLA_LINE);
  const header = HEADER.exec(rest.endsWith('\n') ? rest : `${rest}\n`)?.[0];
  return header !== undefined && /^(?:title|date):/im.test(header)
    ? split(rest, header, HEADER_LINE)
    : undefined;
}

const split = (text: string, header: string, line: RegExp): SplitFile => ({
  fields: Object.fromEntries(
    [...header.matchAll(line)].map(([, name = '', value = '']) => [
      name.toLowerCase(),
      value.replace(/\s*\n\s*/g, ' ').trim(),
    ]),
  ),
  body: text.slice(header.length),
});

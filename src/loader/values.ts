import { z } from 'astro/zod';
import { decodedPath } from '../archive/normalize-path.ts';
import { LANGUAGE_TAG } from '../archive/language.ts';
import { isCalendarDate, isLocalDateTime } from '../archive/date.ts';
import { withLetters } from '../archive/published-text.ts';

/** Control and bidirectional override characters, which no author types on purpose. */
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

export const line = (limit: number) =>
  z
    .string()
    .overwrite((text) => withLetters(text.normalize('NFC')).trim())
    .min(1)
    .max(limit)
    .refine((text) => !CONTROL.test(text));

/** Bytes of a path segment: file systems allow 255, and the names of compressed files have three more. */
const MAX_PART_BYTES = 250;
/** Bytes of a whole path: S3 and macOS allow 1,024, and the site is itself in a folder. */
const MAX_PATH_BYTES = 900;

/**
 * Whether no segment is empty, hidden, too long for a file system or `..`, and every character is safe in file names and requests: no
 * space or percent sign, and no encoded slash, question mark or number sign.
 */
function isSafePath(path: string): boolean {
  const decoded = decodedPath(path);
  if (/[ %\\]|\/(?:\/|\.)/.test(decoded) || CONTROL.test(decoded) || !decoded.isWellFormed()) return false;
  if (decoded.length * 3 <= MAX_PART_BYTES) return true;
  return Buffer.byteLength(decoded) <= MAX_PATH_BYTES && decoded.split('/').every(isShortPart);
}

const isShortPart = (part: string): boolean => Buffer.byteLength(part) <= MAX_PART_BYTES;

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** The tag of a language that has a name: `english` and `xx` have the form of a tag, but are none. */
export const languageTag = z
  .string()
  .trim()
  .regex(LANGUAGE_TAG)
  .refine((tag) => !LANGUAGE_TAG.test(tag) || names.of(tag.split('-')[0] as string) !== undefined);

/** A tag in its usual form, `en-GB` for `en_gb`; undefined if it names no language. */
export function canonicalTag(text: string): string | undefined {
  const [language = '', ...others] = text.trim().split(/[-_]/);
  const parts = others.map((part) =>
    part.length === 4 ? part.charAt(0).toUpperCase() + part.slice(1).toLowerCase() : part.toUpperCase(),
  );
  const tag = [language.toLowerCase(), ...parts].join('-');
  return languageTag.safeParse(tag).success ? tag : undefined;
}

export const calendarDate = z.string().trim().refine(isCalendarDate);
export const localDateTime = z.string().trim().refine(isLocalDateTime);
export const dateOrTime = z
  .string()
  .trim()
  .refine((text) => isCalendarDate(text) || isLocalDateTime(text));
export const sitePath = z
  .string()
  .regex(/^\/[^\s\\?#]*$/)
  .refine(isSafePath)
  .max(500);

/** Whether a path is valid in `aliases`, `redirects.yaml` and `removals.yaml`. */
export const isSitePath = (path: string): boolean => sitePath.safeParse(path).success;

export const slugText = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(200);

/** A repository, a branch or a folder in git, as host programs and URLs accept it: no part is empty or starts with a dot. */
export const gitName = z
  .string()
  .regex(/^[\w-][\w.-]*(?:\/[\w-][\w.-]*)*$/)
  .max(200);

/** A folder beside the content folder or elsewhere on the machine, such as `../media` or `/mnt/media`. */
export const folderPath = z
  .string()
  .transform((path) => path.replace(/\/+$/, ''))
  .refine(
    (path) =>
      /^(?:\/|(?:\.\.\/)+)(?!\.{1,2}(?:\/|$))[^\\\0]+$/.test(path) &&
      !/\/\.{1,2}(?:\/|$)/.test(path.replace(/^(?:\.\.\/)+/, '/')),
  );

/** A web address with its host in Punycode: `https://nordersiel-büro.de` becomes `https://xn--nordersiel-bro-rsb.de`. */
export const webAddress = z.url({ protocol: /^https?$/ }).transform((text) => {
  const { hostname } = new URL(text);
  return /^[!-~]*$/.test(text) ? text : text.replace(/(?<=^https?:\/\/(?:[^/?#@]*@)?)[^/?#:]+/i, hostname);
});

/** An address without a path, as in the `Origin` header (RFC 6454). A source of a Content Security Policy allows no more. */
export const webOrigin = webAddress.refine((text) => new URL(text).origin === text);

/** Segments of a folder in an address: what every server and every pattern reads as it is written. */
const FOLDER = /^(?:\/[\w~-][\w.~-]*)*$/;

/** The address of a site, at the root of a host or in a folder; slashes at its end are dropped. Nothing may follow. */
export const siteAddress = webAddress
  .transform((text) => text.replace(/\/+$/, ''))
  .refine((text) => {
    const folder = text.replace(/^https?:\/\/[^/?#]*/i, '');
    // The parser of addresses resolves `..` and encodes what is not safe.
    return FOLDER.test(folder) && new URL(text).pathname.replace(/\/$/, '') === folder;
  });

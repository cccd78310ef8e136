import { z } from 'astro/zod';
import { decodedPath } from '../archive/normalize-path.ts';
import { isCalendarDate, isLocalDateTime } from '../archive/date.ts';
import { withLetters } from '../archive/published-text.ts';

/** Control and bidirectional override characters, which no author types on purpose. */
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

const line = (limit: number) =>
  z
    .string()
    .overwrite((text) => withLetters(text.normalize('NFC')).trim())
    .min(1)
    .max(limit)
    .refine((text) => !CONTROL.test(text));

/** Bytes of a part of a path: file systems take 255, and compressed files have three more. */
const MAX_PART_BYTES = 250;
/** Of a whole path: S3 and macOS take 1,024, and it lies in some folder. */
const MAX_PATH_BYTES = 900;

/**
 * No part is empty, hidden, too long for a file system, or leads up; every sign is one that a file may be called by and a server
 * is asked for: no space or percent sign, and no slash, question mark or number sign behind a percent sign.
 */
function isSafePath(path: string): boolean {
  const decoded = decodedPath(path);
  if (/[ %\\]|\/(?:\/|\.)/.test(decoded) || CONTROL.test(decoded) || !decoded.isWellFormed()) return false;
  if (decoded.length * 3 <= MAX_PART_BYTES) return true;
  return Buffer.byteLength(decoded) <= MAX_PATH_BYTES && decoded.split('/').every(isShortPart);
}

const isShortPart = (part: string): boolean => Buffer.byteLength(part) <= MAX_PART_BYTES;

const calendarDate = z.string().trim().refine(isCalendarDate);
const localDateTime = z.string().trim().refine(isLocalDateTime);
const dateOrTime = z
  .string()
  .trim()
  .refine((text) => isCalendarDate(text) || isLocalDateTime(text));
const sitePath = z
  .string()
  .regex(/^\/[^\s\\?#]*$/)
  .refine(isSafePath)
  .max(500);

/** Whether something may stand in `aliases`, `redirects.yaml` and `removals.yaml`. */
export const isSitePath = (path: string): boolean => sitePath.safeParse(path).success;

export const imageSchema = z.strictObject({
  src: line(300),
  alt: line(500),
  caption: line(1000).optional(),
  credit: line(200),
});

export const correctionSchema = z.strictObject({ date: calendarDate, text: line(2000) });

/** The frontmatter of an article. What each field is for is told to authors in `src/i18n`, under `fields`. */
export const articleSchema = z.strictObject({
  id: z.int().positive().optional(),
  title: line(300),
  date: dateOrTime,
  region: z.array(line(100)).min(1),
  category: line(100),
  teaser: line(1500),
  kicker: line(200).optional(),
  type: line(100).optional(),
  topics: z.array(line(100)).default([]),
  authors: z.array(line(100)).default([]),
  source: line(300).optional(),
  image: imageSchema.optional(),
  updated: dateOrTime.optional(),
  corrections: z.array(correctionSchema).default([]),
  draft: z.boolean().default(false),
  publishAt: localDateTime.optional(),
  aliases: z.array(sitePath).default([]),
});

export type Frontmatter = z.output<typeof articleSchema>;

/** The frontmatter of a page in `content/pages`. */
export const pageSchema = z.strictObject({
  title: line(300),
  description: line(500).optional(),
  order: z.int().default(0),
});

/** An address as machines write it, the host in Punycode: `https://nordersiel-büro.de` is `https://xn--nordersiel-bro-rsb.de`. */
const webAddress = z.url({ protocol: /^https?$/ }).transform((text) => {
  const { hostname } = new URL(text);
  return /^[!-~]*$/.test(text) ? text : text.replace(/(?<=^https?:\/\/(?:[^/?#@]*@)?)[^/?#:]+/i, hostname);
});

/** `content/site.yaml`. */
export const siteSchema = z.strictObject({
  title: line(100),
  claim: line(200),
  description: line(500),
  url: webAddress.transform((text) => text.replace(/\/+$/, '')),
  language: z.enum(['de', 'en']),
  timeZone: z.string().refine((zone) => Intl.supportedValuesOf('timeZone').includes(zone) || zone === 'UTC'),
  publisher: line(200),
  email: z.email(),
  /** What feeds hold of an article: its teaser, or its text too. */
  feeds: z.enum(['teaser', 'full']).default('teaser'),
  /** A WebSub hub that tells subscribers of new articles. */
  hub: webAddress.optional(),
  /** Reserves text and data mining (TDMRep), with the address of a policy. */
  tdm: z.strictObject({ policy: webAddress.optional() }).optional(),
  /** Whether readers can read offline; false also takes the service worker away from those who have it. */
  offline: z.boolean().default(true),
  /** Hosts that read `_redirects` and `_headers`, which are only then written. */
  hosts: z.array(z.enum(['netlify', 'cloudflare'])).default([]),
  licence: z.strictObject({ name: line(200), url: webAddress }).optional(),
  provenance: z.boolean().default(false),
});

const slugText = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(200);

/** One entry of `content/redirects.yaml`. */
export const redirectSchema = z.strictObject({ from: sitePath, to: sitePath });

/** One entry of `content/removals.yaml`. */
export const removalSchema = z.strictObject({
  path: sitePath,
  date: calendarDate,
  reason: z.enum(['rights', 'error', 'law']),
});

/** One entry of a vocabulary file. */
export const termSchema = z.strictObject({
  name: line(100),
  slug: slugText.optional(),
  title: line(200).optional(),
  plural: line(200).optional(),
  description: line(1000).optional(),
  in: line(100).optional(),
  code: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  role: line(200).optional(),
  sortAs: line(200).optional(),
});

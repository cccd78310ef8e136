import { ALL_EXPORTS, EXPORT_NAMES, type ExportName } from '../archive/exports.ts';
import { STATIC_HOSTS } from '../archive/hosts.ts';
import { LANGUAGES } from '../archive/language.ts';
import type { Expectation } from '../archive/diagnostic.ts';
import { OWN_KINDS } from '../archive/own-fields.ts';
import { EDITOR_BACKENDS, REGION_RULES } from '../archive/site-settings.ts';
import { WORD_KEYS, type WordKey } from '../archive/url-words.ts';
import { z } from 'astro/zod';
import { imagesSchema, namesService, hasAddress } from './images-schema.ts';
import type { Expectations } from './validation.ts';
import {
  calendarDate,
  folderPath,
  gitName,
  line,
  siteAddress,
  sitePath,
  slugText,
  webAddress,
  webOrigin,
} from './values.ts';

/** The frontmatter of a page in `content/pages`. */
export const pageSchema = z.strictObject({
  title: line(300),
  description: line(500).optional(),
  order: z.int().default(0),
});

export const pageExpectations: Expectations = { order: 'integer' };

/** `exports` in site.yaml; see `Exports`. `versions` has no default, since it depends on `provenance`. */
const exportsSchema = z.strictObject({
  ...(Object.fromEntries(EXPORT_NAMES.map((name) => [name, z.boolean().default(true)])) as Record<
    ExportName,
    z.ZodDefault<z.ZodBoolean>
  >),
  versions: z.boolean().optional(),
});

/** The key `editor` of `content/site.yaml`; see `EditorSettings`. */
const editorSchema = z.strictObject({
  backend: z.enum(EDITOR_BACKENDS),
  repo: gitName.refine((name) => name.includes('/')),
  branch: gitName.default('main'),
  path: slugText.default('redaktion'),
  folder: gitName.default('content'),
  years: z.int().min(1).default(3),
  host: webOrigin.optional(),
  auth: webAddress.optional(),
  appId: line(200).optional(),
});

/** A field for each word in addresses. */
const ofEachWord = <T extends z.ZodType>(field: T) =>
  z.strictObject(
    Object.fromEntries(WORD_KEYS.map((key) => [key, field.optional()])) as Record<WordKey, z.ZodOptional<T>>,
  );

/** `content/site.yaml`; see `SiteSettings`. */
export const siteSchema = z
  .strictObject({
    title: line(100),
    claim: line(200),
    description: line(500),
    url: siteAddress,
    movedFrom: z.array(siteAddress).default([]),
    language: z.enum(LANGUAGES),
    timeZone: z
      .string()
      .refine((zone) => Intl.supportedValuesOf('timeZone').includes(zone) || zone === 'UTC'),
    publisher: line(200),
    email: z.email(),
    feeds: z.enum(['teaser', 'full']).default('teaser'),
    hub: webAddress.optional(),
    tdm: z.strictObject({ policy: webAddress.optional() }).optional(),
    offline: z.boolean().default(true),
    hosts: z.array(z.enum(STATIC_HOSTS)).default([]),
    licence: z.strictObject({ name: line(200), url: webAddress }).optional(),
    provenance: z.boolean().default(false),
    regions: z.enum(REGION_RULES).default('required'),
    exports: exportsSchema.default({ ...ALL_EXPORTS, versions: undefined }),
    media: folderPath.optional(),
    images: imagesSchema.optional(),
    editor: editorSchema.optional(),
    urls: ofEachWord(slugText).default({}),
    format: z.int().min(1).default(1),
    formerUrls: ofEachWord(z.array(slugText)).default({}),
  })
  .refine(({ provenance, exports }) => provenance || exports.versions !== true, {
    path: ['exports', 'versions'],
  })
  .refine(({ images }) => !images || namesService(images), { path: ['images', 'service'] })
  .refine(({ images }) => !images || hasAddress(images), { path: ['images', 'url'] })
  // Browsers do not load unencrypted pictures on an encrypted page.
  .refine(({ images, url }) => images?.url?.startsWith('http:') !== true || url.startsWith('http:'), {
    path: ['images', 'url'],
  });

export const siteExpectations: Expectations = {
  url: 'siteUrl',
  movedFrom: 'list',
  'movedFrom.*': 'siteUrl',
  language: 'language',
  timeZone: 'timeZone',
  email: 'email',
  hub: 'url',
  'tdm.policy': 'url',
  'licence.url': 'url',
  offline: 'boolean',
  hosts: 'list',
  provenance: 'boolean',
  regions: 'regionRule',
  format: 'integer',
  exports: 'map',
  ...(Object.fromEntries(EXPORT_NAMES.map((name) => [`exports.${name}`, 'boolean'])) as Expectations),
  'exports.versions': 'versions',
  media: 'mediaFolder',
  images: 'images',
  'images.unreadable': 'unreadablePictures',
  'images.service': 'imageService',
  'images.url': 'imageServiceUrl',
  'images.source': 'imageSource',
  'images.unsigned': 'boolean',
  editor: 'editor',
  'editor.backend': 'editorBackend',
  'editor.repo': 'repository',
  'editor.branch': 'gitName',
  'editor.path': 'slug',
  'editor.folder': 'gitName',
  'editor.years': 'integer',
  'editor.host': 'origin',
  'editor.auth': 'url',
  ...Object.fromEntries(
    WORD_KEYS.flatMap((key): [string, Expectation][] => [
      [`urls.${key}`, 'slug'],
      [`formerUrls.${key}`, 'list'],
      [`formerUrls.${key}.*`, 'slug'],
    ]),
  ),
};

/** One entry of `content/redirects.yaml`. */
export const redirectSchema = z.strictObject({ from: sitePath, to: sitePath });

export const redirectExpectations: Expectations = { from: 'path', to: 'path' };

/** One entry of `content/removals.yaml`. */
export const removalSchema = z.strictObject({
  path: sitePath,
  date: calendarDate,
  reason: z.enum(['rights', 'error', 'law']),
});

export const removalExpectations: Expectations = { path: 'path', date: 'date', reason: 'removalReason' };

/** One entry of `content/fields.yaml`. */
export const ownFieldSchema = z.strictObject({
  name: z
    .string()
    .regex(/^[a-z][A-Za-z0-9]*$/)
    .max(50),
  label: line(100),
  hint: line(500).optional(),
  kind: z.enum(OWN_KINDS),
  limit: z.int().positive().max(100_000).optional(),
  choices: z.array(line(100)).optional(),
  required: z.boolean().default(false),
  exported: z.boolean().default(false),
});

export const ownFieldExpectations: Expectations = {
  name: 'fieldName',
  kind: 'fieldKind',
  limit: 'integer',
  choices: 'list',
  required: 'boolean',
  exported: 'boolean',
};

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
  kicker: z.boolean().optional(),
  role: line(200).optional(),
  sortAs: line(200).optional(),
});

export const termExpectations: Expectations = { slug: 'slug', code: 'regionCode', kicker: 'boolean' };

import type { z } from 'astro/zod';
import type { Diagnostic } from '../archive/diagnostic.ts';
import type { SiteSettings } from '../archive/site-settings.ts';
import { formatDiagnostics } from './content-format.ts';
import { SETTINGS_FILE } from './settings-file.ts';
import { siteExpectations, siteSchema } from './schema.ts';
import { wordConflicts, wordsOf } from './site-words.ts';
import { readFields } from './validation.ts';
import { readYaml } from './yaml-file.ts';

/** Reads site.yaml; its errors if it is invalid. */
export const loadSettings = (contentDir: string): [SiteSettings | undefined, Diagnostic[]] =>
  settingsIn(readYaml(contentDir, SETTINGS_FILE));

/** The same for a site.yaml that has been read. */
export function settingsIn(file: ReturnType<typeof readYaml>): [SiteSettings | undefined, Diagnostic[]] {
  if (Array.isArray(file)) return [undefined, file];
  const fields = readFields(siteSchema, file.data ?? {}, file.locate, siteExpectations);
  if (Array.isArray(fields)) return [undefined, fields];
  const conflicts = [...formatDiagnostics(fields, file.locate), ...wordConflicts(fields, file.locate)];
  if (conflicts.length > 0) return [undefined, conflicts];
  const { format: _format, urls: _urls, formerUrls: formerWords, exports, images, ...settings } = fields;
  const versions = settings.provenance && exports.versions !== false;
  return [
    {
      ...settings,
      ...{ words: wordsOf(fields), formerWords, exports: { ...exports, versions } },
      unreadablePictures: images?.unreadable ?? 'stop',
      images: serviceOf(images),
    },
    [],
  ];
}

/** The service that makes the variants of pictures, if one is named. */
function serviceOf(images: z.output<typeof siteSchema>['images']): SiteSettings['images'] {
  if (images?.service === undefined) return undefined;
  const { service, url, source, unsigned = false } = images;
  return { service, ...(url !== undefined && { url }), ...(source !== undefined && { source }), unsigned };
}

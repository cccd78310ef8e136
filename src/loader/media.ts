import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { diagnostic, type Diagnostic } from '../archive/diagnostic.ts';
import { type Media, MEDIA_FILE } from '../archive/media.ts';
import { PICTURE_FORMATS } from './measure-picture.ts';

const entrySchema = z.strictObject({
  hash: z.string().regex(/^[0-9a-f]{40}$/),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int().positive(),
  width: z.int().positive(),
  height: z.int().positive(),
  format: z.enum(PICTURE_FORMATS),
  isTransparent: z.literal(true).optional(),
  isAnimated: z.literal(true).optional(),
});

/** Below `articles/`, without hidden parts and without `..`. */
const PATH = /^articles(?:\/[^./\\\0][^/\\\0]*)+$/;

/** Reads `media.json`, which `nachlese media` writes; no entries if there is none. */
export function readMedia(contentDir: string): [Media, Diagnostic[]] {
  const path = join(contentDir, MEDIA_FILE);
  if (!existsSync(path)) return [{}, []];
  const text = readFileSync(path, 'utf8');
  let written: unknown;
  try {
    written = JSON.parse(text);
  } catch (error) {
    const [, line = 1, column = 1] = /\(line (\d+) column (\d+)\)/.exec((error as Error).message) ?? [];
    return [{}, [brokenAt(Number(line), Number(column))]];
  }
  if (typeof written !== 'object' || written === null || Array.isArray(written))
    return [{}, [brokenAt(1, 1)]];
  const broken = Object.entries(written).filter(
    ([file, entry]) => !PATH.test(file) || !entrySchema.safeParse(entry).success,
  );
  const places = broken.map(([file]) => placeOf(text, file));
  return [
    broken.length > 0 ? {} : (written as Media),
    places.map(([line, column]) => brokenAt(line, column)),
  ];
}

const brokenAt = (line: number, column: number): Diagnostic =>
  diagnostic({ file: MEDIA_FILE, line, column }, 'media-file', {});

function placeOf(text: string, file: string): [line: number, column: number] {
  const before = text.slice(0, Math.max(0, text.indexOf(JSON.stringify(file)))).split('\n');
  return [before.length, (before.at(-1) ?? '').length + 1];
}

import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import pixelmatch from 'pixelmatch';
import sharp from 'sharp';

/** The part of a picture's pixels that may differ: a blinking caret or the edge of a letter, but no moved line. */
const TOLERATED = 0.0002;
/** How far colours may lie apart, from 0 to 1, in pixelmatch's measure. */
const THRESHOLD = 0.1;

export interface Difference {
  /** Path in both folders. */
  name: string;
  /** Pixels that differ; undefined if one of the folders does not have the picture. */
  pixels: number | undefined;
}

/**
 * Compares the PNG files of two folders by name, and writes a picture of each difference, with the differing pixels in red, to a third one.
 * Returns what differs, or is in one folder only, sorted by name.
 */
export async function comparePictures(before: string, after: string, to: string): Promise<Difference[]> {
  const differences: Difference[] = [];
  for (const name of [...new Set([...pngFiles(before), ...pngFiles(after)])].sort()) {
    const files = [join(before, name), join(after, name)] as const;
    if (!files.every((file) => existsSync(file))) {
      differences.push({ name, pixels: undefined });
      continue;
    }
    const { pixels, share, marked } = await comparePicture(...files);
    if (share <= TOLERATED) continue;
    const file = join(to, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, await marked());
    differences.push({ name, pixels });
  }
  return differences;
}

interface Compared {
  pixels: number;
  /** Part of all pixels. */
  share: number;
  /** The picture after the change as PNG, pale, with the differing pixels in red. */
  marked: () => Promise<Buffer>;
}

/** A picture that is shorter or narrower than the other one differs wherever only one of them has pixels. */
async function comparePicture(before: string, after: string): Promise<Compared> {
  const sizes = await Promise.all([before, after].map((file) => sharp(file).metadata()));
  const width = Math.max(...sizes.map((size) => size.width));
  const height = Math.max(...sizes.map((size) => size.height));
  const [a, b] = await Promise.all([before, after].map((file) => pixelsOf(file, width, height)));
  const marks = Buffer.alloc(width * height * 4);
  const pixels = pixelmatch(a as Buffer, b as Buffer, marks, width, height, { threshold: THRESHOLD });
  const raw = { width, height, channels: 4 } as const;
  return { pixels, share: pixels / (width * height), marked: () => sharp(marks, { raw }).png().toBuffer() };
}

/** Four bytes a pixel; the ground is a colour that no page has. */
const pixelsOf = (file: string, width: number, height: number): Promise<Buffer> =>
  sharp(file)
    .resize({
      width,
      height,
      fit: 'contain',
      position: 'left top',
      background: '#ff00ff',
      withoutEnlargement: true,
    })
    .ensureAlpha()
    .raw()
    .toBuffer();

const pngFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.png'));

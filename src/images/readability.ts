import { openSharp } from './open-sharp.ts';

/**
 * What the decoder makes of a picture's bytes: `whole` if it accepts them at its strictest, `damaged` if it shows the picture although
 * bytes are wrong or missing at the end, `unreadable` otherwise.
 */
export type Readability = 'whole' | 'damaged' | 'unreadable';

/** Increase it with each change of the rules below: what is known of pictures is found out again. */
export const RULES = 1;

/** Pixels across the picture that is judged. The decoder reads every byte of the original for it, in most formats the fastest way. */
const WIDTH = 64;

/** Where bytes end too early, the decoder fills the rest with one colour. A picture that lacks more than this part is none. */
const MAY_LACK = 0.25;

/** Decodes every pixel, in animations those of all frames. */
export async function readabilityOf(content: Buffer, animated = false): Promise<Readability> {
  if (content.length === 0) return 'unreadable'; // sharp throws
  const sharp = await openSharp();
  const strict = sharp(content, { animated }).resize({ width: WIDTH }).raw();
  const isWhole = await strict.toBuffer().then(
    () => true,
    () => false,
  );
  if (isWhole) return 'whole';
  // What a browser would show: the same bytes without a complaint.
  const tolerant = sharp(content, { animated, failOn: 'none' }).resize({ width: WIDTH }).raw();
  const shown = await tolerant.toBuffer({ resolveWithObject: true }).catch(() => undefined);
  if (!shown) return 'unreadable';
  const { width, height, channels } = shown.info;
  return partOfOneColor(shown.data, width * channels, height) > MAY_LACK ? 'unreadable' : 'damaged';
}

/** The part of the rows, counted from the bottom, that are the same as the last one. */
function partOfOneColor(pixels: Buffer, rowBytes: number, rows: number): number {
  const row = (index: number): Buffer => pixels.subarray(index * rowBytes, (index + 1) * rowBytes);
  const last = row(rows - 1);
  let equal = 1;
  while (equal < rows && row(rows - 1 - equal).equals(last)) equal++;
  return rows < 2 ? 0 : equal / rows;
}

/** Brightness of an image, one byte a pixel. */
export interface Luma {
  data: Uint8Array;
  width: number;
  height: number;
}

const WINDOW = 8;
const STRIDE = 4;
/** The constants of the definition, (0.01 · 255)² and (0.03 · 255)². */
const C1 = 6.5025;
const C2 = 58.5225;

/**
 * Structural similarity of two images of the same size, at most 1 (Wang, Bovik, Sheikh, Simoncelli: Image quality assessment, 2004), as the mean over
 * square windows of 8 pixels, of which each overlaps its neighbours by half. Throws if the sizes differ.
 */
export function structuralSimilarity(a: Luma, b: Luma): number {
  if (a.width !== b.width || a.height !== b.height)
    throw new Error(`images of ${a.width}×${a.height} and ${b.width}×${b.height} cannot be compared`);
  let sum = 0;
  let count = 0;
  for (let top = 0; top + WINDOW <= a.height; top += STRIDE)
    for (let left = 0; left + WINDOW <= a.width; left += STRIDE) {
      sum += windowSimilarity(a, b, top * a.width + left);
      count++;
    }
  return sum / count;
}

function windowSimilarity(a: Luma, b: Luma, start: number): number {
  let [sumA, sumB, squaresA, squaresB, products] = [0, 0, 0, 0, 0];
  for (let row = 0; row < WINDOW; row++) {
    const line = start + row * a.width;
    for (let at = line; at < line + WINDOW; at++) {
      const [x, y] = [a.data[at] as number, b.data[at] as number];
      sumA += x;
      sumB += y;
      squaresA += x * x;
      squaresB += y * y;
      products += x * y;
    }
  }
  const pixels = WINDOW * WINDOW;
  const [meanA, meanB] = [sumA / pixels, sumB / pixels];
  const varianceA = squaresA / pixels - meanA * meanA;
  const varianceB = squaresB / pixels - meanB * meanB;
  const covariance = products / pixels - meanA * meanB;
  return (
    ((2 * meanA * meanB + C1) * (2 * covariance + C2)) /
    ((meanA * meanA + meanB * meanB + C1) * (varianceA + varianceB + C2))
  );
}

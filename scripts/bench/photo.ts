import { SmoothNoise } from './photo-noise.ts';
import { Random } from './random.ts';

/** The size of an agency's photo for the web, in pixels. */
export const PHOTO = { width: 1600, height: 1067 } as const;

/** Cells of the noise in pixels and its strength in levels: in photos, detail is the weaker the finer it is. */
const DETAIL = [
  { cell: 400, strength: 44 },
  { cell: 120, strength: 26 },
  { cell: 40, strength: 16 },
  { cell: 14, strength: 10 },
  { cell: 5, strength: 6 },
] as const;

/** Film grain in levels at most, as at ISO 400. */
const GRAIN = 7;
const SHAPES = 26;

type Color = readonly [number, number, number];

/** A rectangle or an ellipse, lit from above. */
interface Shape {
  left: number;
  top: number;
  width: number;
  height: number;
  round: boolean;
  color: Color;
  /** Part of its colour; the rest shines through. */
  cover: number;
}

/**
 * The pixels of a photo-like picture, three bytes each: gradients, shapes with sharp edges, detail of every size, and grain. The same seed
 * gives the same pixels on every machine.
 */
export function photoPixels(seed: number): Uint8Array {
  const random = new Random(seed);
  const { width, height } = PHOTO;
  const corners = [color(random), color(random), color(random), color(random)] as const;
  const shapes = Array.from({ length: SHAPES }, () => shape(random));
  const noises = DETAIL.map(({ cell }) => new SmoothNoise(random, width, height, cell));
  // Sharp and blurred photos, foliage and skies: what an encoder finds hard differs from one to the next.
  const detailed = 0.5 + random.next();
  const pixels = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    const light = new Float64Array(width);
    noises.forEach((noise, index) => {
      const { strength } = DETAIL[index] as (typeof DETAIL)[number];
      noise.addLine(light, y, strength * (index < 2 ? 1 : detailed));
    });
    const crossed = shapes.filter(({ top, height: size }) => y >= top && y < top + size);
    for (let x = 0; x < width; x++) {
      const grain = (random.next() + random.next() - 1) * GRAIN;
      const level = (light[x] as number) + grain;
      for (let channel = 0; channel < 3; channel++) {
        const value = gradient(corners, channel, x / width, y / height);
        pixels[(y * width + x) * 3 + channel] = clamp(covered(value, crossed, channel, x, y) + level);
      }
    }
  }
  return pixels;
}

const color = (random: Random): Color => [
  40 + random.below(170),
  40 + random.below(170),
  40 + random.below(170),
];

function shape(random: Random): Shape {
  const width = 30 + random.below(420);
  const height = 30 + random.below(420);
  return {
    ...{ width, height, round: random.below(2) === 0, color: color(random) },
    left: random.below(PHOTO.width) - width / 2,
    top: random.below(PHOTO.height) - height / 2,
    cover: 0.35 + 0.6 * random.next(),
  };
}

function gradient(
  [a, b, c, d]: readonly [Color, Color, Color, Color],
  channel: number,
  x: number,
  y: number,
): number {
  const top = (a[channel] as number) * (1 - x) + (b[channel] as number) * x;
  const bottom = (c[channel] as number) * (1 - x) + (d[channel] as number) * x;
  return top * (1 - y) + bottom * y;
}

function covered(value: number, shapes: readonly Shape[], channel: number, x: number, y: number): number {
  let result = value;
  for (const { left, top, width, height, round, color: own, cover } of shapes) {
    const [across, down] = [(x - left) / width, (y - top) / height];
    if (across < 0 || across >= 1) continue;
    if (round && across * (1 - across) + down * (1 - down) < 0.25) continue;
    const lit = (own[channel] as number) * (1.2 - 0.4 * down);
    result += (lit - result) * cover;
  }
  return result;
}

const clamp = (value: number): number => (value < 0 ? 0 : value > 255 ? 255 : value);

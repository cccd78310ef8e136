import { describe, expect, it } from 'vitest';
import { type Luma, structuralSimilarity } from '../../scripts/bench/pictures/likeness.ts';
import { pictureOptions } from '../../scripts/bench/pictures/options.ts';
import { pictureTable } from '../../scripts/bench/pictures/picture-table.ts';
import { Random } from '../../scripts/bench/random.ts';
import { UsageError } from '../../scripts/bench/usage-error.ts';

const [WIDTH, HEIGHT] = [40, 24];

function image(pixel: (x: number, y: number) => number): Luma {
  const data = Uint8Array.from({ length: WIDTH * HEIGHT }, (_, at) =>
    pixel(at % WIDTH, Math.floor(at / WIDTH)),
  );
  return { data, width: WIDTH, height: HEIGHT };
}

describe('structural similarity', () => {
  const original = image((x, y) => 60 + 3 * x + ((x * y) % 20));
  const noisy = (strength: number): Luma => {
    const random = new Random(1);
    return image((x, y) => 60 + 3 * x + ((x * y) % 20) + random.below(strength));
  };

  it('is 1 for the same image', () => {
    expect(structuralSimilarity(original, original)).toBeCloseTo(1, 12);
  });

  it('falls with noise, and less with a change of brightness', () => {
    const brighter = image((x, y) => 64 + 3 * x + ((x * y) % 20));
    expect(structuralSimilarity(original, noisy(8))).toBeGreaterThan(
      structuralSimilarity(original, noisy(40)),
    );
    expect(structuralSimilarity(original, brighter)).toBeGreaterThan(
      structuralSimilarity(original, noisy(40)),
    );
  });

  it('is as defined for two flat images: only their brightness differs', () => {
    const similarity = structuralSimilarity(
      image(() => 100),
      image(() => 50),
    );
    expect(similarity).toBeCloseTo((2 * 100 * 50 + 6.5025) / (100 ** 2 + 50 ** 2 + 6.5025), 12);
  });

  it('refuses images of different sizes', () => {
    expect(() => structuralSimilarity(original, { ...original, width: 20 })).toThrow(/40×24|20×24/);
  });
});

it('gives the figures of one photo', () => {
  const measured = { seconds: 4, processorSeconds: 6 };
  const likeness = { avif: 0.9512, jpeg: 0.9 };
  const row = { system: 'Nachlese', photos: 10, files: 60, bytes: 3_000_000, measured, likeness };
  expect(pictureTable([row])).toContain('| Nachlese | 6.0 | 300 | 0.60 | 0.40 | avif 0.951, jpeg 0.900 |');
});

it.each([[['--count', '0']], [['--peers', 'gimp']], [['--photos', 'tests/bench']], [['--fast']]])(
  'refuses %j',
  (args) => {
    expect(() => pictureOptions(args)).toThrow(UsageError);
  },
);

import { describe, expect, it } from 'vitest';
import { contrastOf } from '../../src/loader/contrast.ts';

describe('the contrast of two colours', () => {
  it('is 21 between black and white, in either order', () => {
    expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrastOf('#ffffff', '#000000')).toBeCloseTo(21);
  });

  it('is 1 between equal colours', () => {
    expect(contrastOf('#336699', '#336699')).toBe(1);
  });

  it.each([
    ['#777777', 4.48], // the lightest grey that just fails on white, and its neighbour that passes
    ['#767676', 4.54],
    ['#ff0000', 4],
    ['#0000ff', 8.59],
  ])('of %s and white is %f, as WCAG counts', (color, contrast) => {
    expect(contrastOf(color, '#ffffff')).toBeCloseTo(contrast, 2);
  });

  it('does not depend on the case of the digits', () => {
    expect(contrastOf('#ABCDEF', '#000000')).toBe(contrastOf('#abcdef', '#000000'));
  });
});

import { describe, expect, it } from 'vitest';
import { headlineLength, isLongTeaser } from '../../src/card/text-length.ts';

describe('the length of a text', () => {
  it('of a headline is told from 71 characters on', () => {
    expect(headlineLength('x'.repeat(70))).toBeUndefined();
    expect(headlineLength('x'.repeat(71))).toBe('long');
  });

  it('of a teaser is too much for a list beyond what authors are asked for', () => {
    expect([isLongTeaser('x'.repeat(400)), isLongTeaser('x'.repeat(401))]).toEqual([false, true]);
  });
});

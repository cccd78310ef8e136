import { describe, expect, it } from 'vitest';
import { digestOf } from '../../src/site/digest.ts';
import { Shared } from '../../src/site/shared.ts';

describe('a digest', () => {
  it('is the same for equal values and different for others', () => {
    expect(digestOf({ a: [1, 'x'], b: undefined })).toBe(digestOf({ a: [1, 'x'] }));
    expect(digestOf({ a: [1, 'x'] })).not.toBe(digestOf({ a: [1, 'y'] }));
    expect(digestOf(['a', 'b'])).not.toBe(digestOf(['a,b']));
  });

  it('covers shared values at any depth', () => {
    const page = (title: string) => ({
      list: [{ card: new Shared(() => ({ title, in: new Shared(() => ({ title })) })) }],
    });
    expect(digestOf(page('x'))).toBe(digestOf(page('x')));
    expect(digestOf(page('x'))).not.toBe(digestOf(page('y')));
  });

  it('computes a shared value once', () => {
    let computed = 0;
    const card = new Shared(() => ({ title: `computed ${++computed}` }));
    digestOf([card, card]);
    digestOf({ card });
    expect([card.value.title, computed]).toEqual(['computed 1', 1]);
  });

  it('does not compute a value whose digest is known', () => {
    const card = new Shared<string>(
      () => {
        throw new Error('computed');
      },
      () => digestOf('x'),
    );
    expect(digestOf({ card })).toBe(digestOf({ card: new Shared(() => 'x') }));
  });
});

import { describe, expect, it } from 'vitest';
import { digestOf } from '../../src/site/digest.ts';
import { share } from '../../src/site/shared.ts';

describe('the hash of props', () => {
  it('is equal for equal values and another for others', () => {
    expect(digestOf({ a: [1, 'x'], b: undefined })).toBe(digestOf({ a: [1, 'x'] }));
    expect(digestOf({ a: [1, 'x'] })).not.toBe(digestOf({ a: [1, 'y'] }));
    expect(digestOf(['a', 'b'])).not.toBe(digestOf(['a,b']));
  });

  it('sees into shared objects, however deep they stand', () => {
    const page = (title: string) => ({ list: [{ card: share({ title, in: share({ title }) }) }] });
    expect(digestOf(page('x'))).toBe(digestOf(page('x')));
    expect(digestOf(page('x'))).not.toBe(digestOf(page('y')));
  });

  it('looks at a shared object once', () => {
    let looks = 0;
    const card = share({});
    Object.defineProperty(card, 'title', { enumerable: true, get: () => `look ${++looks}` });
    digestOf([card, card]);
    digestOf({ card });
    expect(looks).toBe(1);
  });

  it('leaves shared objects whole for everybody else', () => {
    expect(JSON.stringify({ card: share({ title: 'x' }) })).toBe('{"card":{"title":"x"}}');
  });
});

import { describe, expect, it } from 'vitest';
import { Digester } from '../../src/publish/digest.ts';
import { share } from '../../src/views/shared.ts';

describe('the hash of props', () => {
  it('is equal for equal values and another for others', () => {
    const digester = new Digester();
    expect(digester.of({ a: [1, 'x'], b: undefined })).toBe(digester.of({ a: [1, 'x'] }));
    expect(digester.of({ a: [1, 'x'] })).not.toBe(digester.of({ a: [1, 'y'] }));
    expect(digester.of(['a', 'b'])).not.toBe(digester.of(['a,b']));
  });

  it('sees into shared objects, however deep they stand', () => {
    const page = (title: string) => ({ list: [{ card: share({ title, in: share({ title }) }) }] });
    expect(new Digester().of(page('x'))).toBe(new Digester().of(page('x')));
    expect(new Digester().of(page('x'))).not.toBe(new Digester().of(page('y')));
  });

  it('looks at a shared object once', () => {
    let looks = 0;
    const card = share({});
    Object.defineProperty(card, 'title', { enumerable: true, get: () => `look ${++looks}` });
    const digester = new Digester();
    digester.of([card, card]);
    digester.of({ card });
    expect(looks).toBe(1);
  });

  it('leaves shared objects whole for everybody else', () => {
    expect(JSON.stringify({ card: share({ title: 'x' }) })).toBe('{"card":{"title":"x"}}');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSlug, slug } from '../../src/archive/slug.ts';

describe('slug', () => {
  it.each([
    ['Zusammen fürs OZG', 'zusammen-fuers-ozg'],
    ['Äpfel, Öl & Übermut', 'aepfel-oel-uebermut'],
    ['Straße', 'strasse'],
    ['STRAẞE', 'strasse'],
    ['Selma Yıldız', 'selma-yildiz'],
    ['İzmir', 'izmir'],
    ['Łódź, Ærø, Œuvre, Øresund', 'lodz-aero-oeuvre-oresund'],
    ['Café à la crème', 'cafe-a-la-creme'],
    ['E-Akte 2.0', 'e-akte-2-0'],
    ['  – „Wer?“ – ', 'wer'],
    ['ﬁx', 'fix'],
    ['日本', ''],
    ['', ''],
  ])('makes %j into %j', (name, expected) => {
    expect(slug(name)).toBe(expected);
  });

  it('ignores the Unicode form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(slug(name.normalize('NFD'))).toBe(slug(name.normalize('NFC')));
      }),
      { seed: 1 },
    );
  });

  it('is URL-safe and idempotent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const made = slug(name);
        expect(made === '' || isSlug(made)).toBe(true);
        expect(slug(made)).toBe(made);
      }),
      { seed: 2 },
    );
  });

  it.each(['a--b', '-a', 'a-', 'A', 'a b', 'ä', 'a_b', 'a.b', '', 'a/b'])(
    'does not accept %j as a slug',
    (text) => {
      expect(isSlug(text)).toBe(false);
    },
  );
});

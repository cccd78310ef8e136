import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { SourceText } from '../../../src/authoring/edit/source-text.ts';

const of = (raw: string): SourceText => SourceText.of(Buffer.from(raw)) as SourceText;
const edited = (raw: string, ...pieces: [old: string, text: string][]): string => {
  const source = of(raw);
  const edits = pieces.map(([old, text]) => {
    const start = source.text.indexOf(old);
    return { start, end: start + old.length, text };
  });
  return source.edited(edits).toBuffer().toString('utf8');
};

describe('the source of a content file', () => {
  it('is text whose lines end with a line feed, without a byte order mark', () => {
    expect(of('\uFEFFa\r\nb\nc\rd').text).toBe('a\nb\nc\nd');
    expect(SourceText.of(Buffer.from('Büro', 'latin1'))).toBeUndefined();
  });

  it('keeps its byte order mark and its line ends when something is edited', () => {
    expect(edited('\uFEFFa\r\nb\r\nc\r\n', ['b', 'x'])).toBe('\uFEFFa\r\nx\r\nc\r\n');
    expect(edited('a\nb', ['b', 'x\ny'])).toBe('a\nx\ny');
    expect(edited('a\rb\rc', ['b', 'x\ny'])).toBe('a\rx\ry\rc');
  });

  it('keeps mixed line ends, and ends new lines as most lines of the file do', () => {
    expect(edited('a\r\nb\nc\r\nd\n\r', ['b', 'x\ny'])).toBe('a\r\nx\r\ny\nc\r\nd\n\r');
    expect(edited('a\nb\r\nc\n', ['b\n', 'b\nz\n'])).toBe('a\nb\r\nz\nc\n');
  });

  it('changes only what differs in a longer span', () => {
    expect(edited('a\r\nb\nc\r\n', ['a\nb\nc\n', 'a\nb\nx\n'])).toBe('a\r\nb\nx\r\n');
    expect(of('a\r\nb\n').rewritten('a\nb\nc\n').toBuffer().toString()).toBe('a\r\nb\nc\r\n');
  });

  it('keeps accents that follow their letter, outside of what is edited', () => {
    const grün = 'grün'.normalize('NFD');
    expect(of(grün).text).toBe('grün');
    expect(edited(`${grün}, blau, ${grün}`, ['blau', 'weiß'])).toBe(`${grün}, weiß, ${grün}`);
    expect(edited(`\uFEFF${grün}\r\nblau\r\n${grün}`, ['grün\nblau', 'grün\nrot'])).toBe(
      `\uFEFF${grün}\r\nrot\r\n${grün}`,
    );
    expect(edited(grün, ['ü', 'ü'])).toBe('grün');
    expect(of(`한국 ${grün}`.normalize('NFD')).text).toBe('한국 grün');
  });

  it('accepts several edits in any order', () => {
    expect(edited('ä\r\n😀\r\nb\r\nc', ['c', 'C\n'], ['😀', '']).endsWith('\r\n\r\nb\r\nC\r\n')).toBe(true);
  });

  it('reads as the edited text after any edit', () => {
    const raw = fc.array(fc.constantFrom('\r', '\n', '\r\n', 'a', 'ä', 'a\u0308', '-'), { maxLength: 12 });
    fc.assert(
      fc.property(raw, fc.nat(12), fc.nat(12), raw, (pieces, from, length, added) => {
        const source = of(pieces.join(''));
        const start = Math.min(from, source.text.length);
        const end = Math.min(start + length, source.text.length);
        const text = of(added.join('')).text;
        const after = source.edited([{ start, end, text }]);
        const expected = source.text.slice(0, start) + text + source.text.slice(end);
        expect(after.text.normalize('NFC')).toBe(expected.normalize('NFC'));
        expect(of(after.toBuffer().toString('utf8')).text).toBe(expected.normalize('NFC'));
      }),
      { seed: 20261129, numRuns: 2000 },
    );
  });
});

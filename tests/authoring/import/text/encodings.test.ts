import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repaired } from '../../../../src/authoring/import/text/double-encoding.ts';
import { textPieces } from '../../../../src/authoring/import/text/encoded-stream.ts';
import { LineDecoder } from '../../../../src/authoring/import/text/line-decoder.ts';
import { decodeText } from '../../../../src/authoring/import/text/text-encoding.ts';
import { Import, lost } from '../import-run.ts';

const LATIN = (text: string): Buffer =>
  Buffer.from(
    Array.from(text, (sign) => ({ '„': 0x84, '“': 0x93, '–': 0x96, '€': 0x80 })[sign] ?? sign.charCodeAt(0)),
  );
const UTF8 = (text: string): Buffer => Buffer.from(text);
const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';
const LATIN_XML = '<?xml version="1.0" encoding="ISO-8859-1"?>\n';

async function read(content: Buffer): Promise<{ text: string; found: string[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'encodings-'));
  const file = join(folder, 'file');
  writeFileSync(file, content);
  let text = '';
  const found: string[] = [];
  for await (const piece of textPieces(file, (encoding, line) => found.push(`${encoding} ${line}`)))
    text += piece;
  rmSync(folder, { recursive: true });
  return { text, found };
}

describe('a file', () => {
  it('that is declared as UTF-8, and is Windows-1252, is read with its umlauts and quotation marks', async () => {
    const { text, found } = await read(Buffer.concat([UTF8(XML), LATIN('„Spaß“ für 5 €')]));
    expect(text).toBe(`${XML}„Spaß“ für 5 €`);
    expect(found).toEqual(['windows-1252 2']);
  });

  it('that is declared as Latin-1, and is UTF-8, is read as UTF-8', async () => {
    const { text, found } = await read(UTF8(`${LATIN_XML}„Spaß“ für 5 € auf Tschechisch: ěšč`));
    expect(text).toBe(`${LATIN_XML}„Spaß“ für 5 € auf Tschechisch: ěšč`);
    expect(found).toEqual(['utf-8 2']);
  });

  it('that is declared as Latin-1 in the markup of a row, and is Chinese, is read as UTF-8', async () => {
    const row = '{"body": "<meta charset=iso-8859-1>中国的新闻"}';
    expect((await read(UTF8(row))).text).toBe(row);
  });

  it('that is declared as UTF-16 in ASCII is read as UTF-8', async () => {
    const text = '<?xml version="1.0" encoding="UTF-16"?>für';
    expect((await read(UTF8(text))).text).toBe(text);
  });

  it('in its declared encoding is not reported', async () => {
    expect((await read(Buffer.concat([UTF8(LATIN_XML), LATIN('„Spaß“ für')]))).found).toEqual([]);
    expect((await read(UTF8('für 日本'))).found).toEqual([]);
    expect(await read(Buffer.from('\ufefffür', 'utf16le'))).toEqual({ text: 'für', found: [] });
    expect((await read(UTF8('\ufefffür'))).text).toBe('für');
  });

  it('with lines in two encodings is read line by line, and each change is reported', async () => {
    const lines = [UTF8('für\n'), LATIN('über\n'), UTF8('ascii\n'), LATIN('Öl\n'), UTF8('„Maß“\n')];
    expect(await read(Buffer.concat(lines))).toEqual({
      text: 'für\nüber\nascii\nÖl\n„Maß“\n',
      found: ['windows-1252 2', 'utf-8 5'],
    });
  });

  it('with a line in two encodings keeps every character', async () => {
    const { text } = await read(Buffer.concat([LATIN('„Spaß“ für '), UTF8('„Maß“ – Öl 😀')]));
    expect(text).toBe('„Spaß“ für „Maß“ – Öl 😀');
  });

  it('reads the same in chunks of any size', () => {
    const content = Buffer.concat([UTF8('für „Maß“\n😀\n'), LATIN('„Spaß“ über\n'), UTF8('Öl')]);
    const whole = decodeText(content).text;
    expect(whole).toBe('für „Maß“\n😀\n„Spaß“ über\nÖl');
    for (let size = 1; size < content.length; size++) {
      const decoder = new LineDecoder('utf-8', () => undefined);
      let text = '';
      for (let at = 0; at < content.length; at += size)
        text += decoder.decode(content.subarray(at, at + size));
      expect(text + decoder.end()).toBe(whole);
    }
  });

  it('without line ends is read in parts that cut no character', () => {
    const content = UTF8('für 😀 '.repeat(300_000));
    const decoder = new LineDecoder('utf-8', () => undefined);
    let text = '';
    for (let at = 0; at < content.length; at += 100_001)
      text += decoder.decode(content.subarray(at, at + 100_001));
    expect(text + decoder.end()).toBe(content.toString('utf8'));
  });
});

describe('a text that was encoded twice', () => {
  it('is repaired', () => {
    expect(repaired('FÃ¼r â€žStraÃŸeâ€œ â€“ 5\u00a0â‚¬')).toMatchObject({
      text: 'Für „Straße“ – 5\u00a0€',
      isClear: true,
      example: 'FÃ¼r',
    });
  });

  it('is left as it is beside umlauts that are right', () => {
    const text = 'Aus „für“ wird „fÃ¼r“, wenn jemand UTF-8 für Latin-1 hält.';
    expect(repaired(text)).toMatchObject({ text, isClear: false });
  });

  it('is none if its letters stand for themselves', () => {
    for (const text of ['SÃO PAULO', 'Âge d’or', 'Äpfel', '„Ärger“', 'œuvre à part'])
      expect(repaired(text)).toBeUndefined();
  });
});

describe('posts in a wrong encoding', () => {
  it('are told, and so are characters that the export has destroyed', async () => {
    const rows = [
      { title: 'FÃ¼r alle', date: '2023-03-30', body: '<p>SchÃ¶n.</p>', tags: ['KÃ¶ln'] },
      { title: 'Zerst\ufffdrt', date: '2023-03-30', body: 'Der Rat tagt.' },
    ];
    const made = new Import().put('a.jsonl', rows.map((row) => JSON.stringify(row)).join('\n'));
    const report = await made.run('jsonl', ['a.jsonl'], 'category: Politik\nregion: Bayern\nadd: [topics]\n');
    expect(made.text('2023/03/fuer-alle.md')).toMatch(/title: Für alle\n[^]*topics: \[Köln\][^]*Schön\./);
    expect(report.losses).toContainEqual({
      ...{ kind: 'double-encoded', what: '', example: 'FÃ¼r', place: 'a.jsonl:1' },
    });
    expect(lost(report).filter((line) => line.startsWith('double-encoded'))).toHaveLength(3);
    expect(report.losses).toContainEqual({
      ...{ kind: 'broken-letter', what: '', example: 'Zerst\ufffdrt', place: 'a.jsonl:2' },
    });
  });
});

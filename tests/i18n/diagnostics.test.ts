import { describe, expect, it } from 'vitest';
import { diagnostic, type Rule, type RuleParams } from '../../src/archive/diagnostic.ts';
import { diagnosticTexts } from '../../src/i18n/author-languages.ts';
import { explain, formatDiagnostic } from '../../src/i18n/explain.ts';

const place = { file: 'articles/2023/03/x.md', line: 7, column: 11 };

const german = <R extends Rule>(rule: R, params: RuleParams[R]): string => {
  const { message, remedy } = explain(diagnostic(place, rule, params), 'de');
  return `${message} ${remedy}`;
};

describe('a message for authors', () => {
  it('is a sentence about the error, and one about the remedy', () => {
    expect(german('missing-field', { field: 'image.alt' })).toBe(
      'Die Angabe „image.alt“ fehlt. Eine Zeile „alt: …“ ergänzen.',
    );
    expect(german('unknown-field', { field: 'titel', suggestion: 'title' })).toBe(
      'Die Angabe „titel“ gibt es nicht. Meinten Sie „title“?',
    );
    expect(german('unknown-field', { field: 'foo' })).toBe(
      'Die Angabe „foo“ gibt es nicht. Die Zeile löschen oder umbenennen.',
    );
    expect(german('unknown-field', { field: 'am Markt' })).toBe(
      'Die Angabe „am Markt“ gibt es nicht. Ein Text mit Komma in { … } gehört in Anführungszeichen.',
    );
    expect(german('invalid-field', { field: 'date', expected: 'dateOrTime', suggestion: '2023-03-30' })).toBe(
      'Die Angabe „date“ hat nicht die richtige Form. Richtig ist 2023-03-30.',
    );
    expect(german('invalid-field', { field: 'publishAt', expected: 'dateTime' })).toBe(
      'Die Angabe „publishAt“ hat nicht die richtige Form. Richtig ist Datum und Uhrzeit in der Form 2026-12-01T06:00.',
    );
    expect(german('too-long', { field: 'teaser', length: 1501, limit: 1500 })).toBe(
      'Die Angabe „teaser“ hat 1501 Zeichen, erlaubt sind 1500. Den Text kürzen.',
    );
    expect(
      german('unknown-term', {
        field: 'region',
        value: 'Bayrn',
        vocabulary: 'regions.yaml',
        suggestion: 'Bayern',
      }),
    ).toBe('„Bayrn“ steht nicht in regions.yaml (Angabe „region“). Meinten Sie „Bayern“?');
    expect(german('image-too-large', { src: './a.png', bytes: 20_400_001, limit: 20_000_000 })).toBe(
      'Das Bild „./a.png“ hat 20,4 MB, erlaubt sind 20 MB. Das Bild auf höchstens 3000 Pixel Breite verkleinern.',
    );
    expect(german('frontmatter-language', { language: 'js' })).toBe(
      'Angaben in der Sprache „js“ werden nicht gelesen und nicht ausgeführt. Die erste Zeile darf nur --- enthalten; die Angaben stehen als YAML darunter.',
    );
    expect(german('duplicate-url', { url: '/2023/03/x/', other: 'articles/2023/03/x.mdx' })).toBe(
      'Die Adresse /2023/03/x/ ist schon vergeben: articles/2023/03/x.mdx. Einer der beiden Dateien einen anderen Namen geben.',
    );
    expect(german('file-name', { expected: 'fuer-alle.md' })).toContain('Die Datei „fuer-alle.md“ nennen.');
  });

  it('names the quotation marks if only they are wrong', () => {
    expect(german('invalid-field', { field: 'title', expected: 'quoted' })).toBe(
      'Die Angabe „title“ ist eine Zahl, true oder false; nötig ist ein Text. Richtig ist derselbe Wert in Anführungszeichen, zum Beispiel "2024".',
    );
    expect(german('invalid-field', { field: 'id', expected: 'unquoted', suggestion: '52010' })).toBe(
      'Die Angabe „id“ ist wegen der Anführungszeichen ein Text. Ohne Anführungszeichen schreiben: 52010.',
    );
    expect(german('empty-field', { field: 'corrections.0.text' })).toBe(
      'Die Angabe „corrections.0.text“ ist Pflicht, aber leer. Hinter „text:“ etwas eintragen.',
    );
  });

  it('is in English if the site is', () => {
    const found = diagnostic(place, 'image-too-large', {
      src: './a.png',
      bytes: 20_400_001,
      limit: 20_000_000,
    });
    expect(explain(found, 'en').message).toBe('The image “./a.png” has 20.4 MB; 20 MB are allowed.');
  });

  it('starts with the place, in the form that editors turn into a link', () => {
    const found = diagnostic(place, 'not-utf8', {});
    expect(formatDiagnostic(found, 'de')).toBe(
      'articles/2023/03/x.md:7:11  not-utf8\n  Die Datei enthält Bytes, die kein UTF-8 sind.\n  → Im Editor „Speichern mit Codierung: UTF-8“ wählen.',
    );
  });

  it('counts', () => {
    expect([1, 2].map(diagnosticTexts('de').summary)).toEqual([
      '1 Fehler. Es wurde nichts veröffentlicht.',
      '2 Fehler. Es wurde nichts veröffentlicht.',
    ]);
    expect([1, 2].map(diagnosticTexts('en').summary)).toEqual([
      '1 error. Nothing was published.',
      '2 errors. Nothing was published.',
    ]);
  });

  it('exists for the same rules and expectations in both languages', () => {
    const [de, en] = [diagnosticTexts('de'), diagnosticTexts('en')];
    expect(Object.keys(en.rules)).toEqual(Object.keys(de.rules));
    expect(Object.keys(en.expected)).toEqual(Object.keys(de.expected));
  });
});

import { describe, expect, it } from 'vitest';
import { splitFile } from '../../../../src/authoring/import/markdown/fields.ts';

describe('the fields of a Markdown file', () => {
  it('are read from YAML, every value as it is written', () => {
    const text =
      '---\ntitle: 1.10\ndraft: true\ndate: 2014-03-05 10:00\ntags: [a, "b: c"]\nempty:\n---\nText\n';
    expect(splitFile(text)).toEqual({
      fields: { title: '1.10', draft: 'true', date: '2014-03-05 10:00', tags: ['a', 'b: c'], empty: '' },
      body: 'Text\n',
    });
  });

  it('are read from TOML, with its dates', () => {
    expect(
      splitFile('+++\ntitle = "Rat"\ndate = 2014-03-05\ndraft = false\n[extra]\nn = 1\n+++\nText'),
    ).toEqual({
      fields: { title: 'Rat', date: '2014-03-05', draft: 'false', extra: { n: '1' } },
      body: 'Text',
    });
  });

  it('are read from JSON, with and without fences', () => {
    expect(splitFile('{\n  "title": "Rat"\n}\n\nText')).toEqual({
      fields: { title: 'Rat' },
      body: '\n\nText',
    });
    expect(splitFile(';;;\n{"title": "Rat"}\n;;;\nText')).toEqual({ fields: { title: 'Rat' }, body: 'Text' });
  });

  it('are read from the header lines of Pelican', () => {
    expect(
      splitFile('Title: Rat tagt\nDate: 2010-12-03 10:20\nTags: a, b\nSummary: Erste\n    Zeile\n\nText'),
    ).toEqual({
      fields: { title: 'Rat tagt', date: '2010-12-03 10:20', tags: 'a, b', summary: 'Erste Zeile' },
      body: 'Text',
    });
  });

  it('are read from the comment of Nikola', () => {
    expect(
      splitFile('<!--\n.. title: Rat tagt\n.. date: 2014-03-05 10:00:00 UTC\n.. tags: \n-->\n\nText'),
    ).toEqual({
      fields: { title: 'Rat tagt', date: '2014-03-05 10:00:00 UTC', tags: '' },
      body: '\nText',
    });
  });

  it('are none in a text that begins with a place', () => {
    expect(splitFile('Nordersiel: Der Rat tagt.\n\nText')).toMatchObject({ fields: {} });
    expect(splitFile('Ein Text\n\n---\n\nmit Linie')).toMatchObject({ fields: {} });
  });

  it('that are broken are named with their line', () => {
    expect(splitFile('---\ntitle: "Rat\ndate: 2014-03-05\n---\nText')).toMatchObject({ line: 3 });
    expect(splitFile('+++\ntitle = "Rat"\ndate = = 3\n+++\nText')).toMatchObject({ line: 3 });
    expect(splitFile('---\ntitle: Rat\nText ohne Ende\n')).toMatchObject({ line: 1 });
    expect(splitFile('---\n- a\n- b\n---\nText')).toMatchObject({ problem: 'The frontmatter is no map' });
  });

  it('in a language that runs code are refused', () => {
    expect(splitFile('---js\n{ title: process.exit(3) }\n---\nText')).toMatchObject({
      problem: 'js is not read',
    });
  });

  it('whose aliases would fill the memory are refused', () => {
    const levels = Array.from(
      { length: 9 },
      (_none, n) => `l${n + 1}: &l${n + 1} [${Array(9).fill(`*l${n}`).join(', ')}]`,
    );
    expect(splitFile(`---\nl0: &l0 [x]\n${levels.join('\n')}\n---\n`)).toHaveProperty('problem');
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { listFiles } from '../../src/loader/file-list.ts';
import { plainFields } from '../../src/loader/plain-yaml.ts';
import { PROJECT } from '../content-folder.ts';
import { NOT_PLAIN } from './not-plain-yaml.ts';

const frontmatter = (text: string): string => text.slice(3, text.indexOf('\n---', 3));

/** What the library reads, unless it finds an error. */
function read(block: string): unknown {
  const document = parseDocument(block);
  return document.errors.length + document.warnings.length > 0 ? 'an error' : document.toJS();
}

describe('plain YAML', () => {
  it('is fields and list entries, one per line', () => {
    const block = [
      ...[
        '',
        'id: 44452',
        'title: "Zusammen: fürs OZG"',
        "source: ''",
        'date: 2023-03-30',
        'region:',
        '  - Berlin',
      ],
      ...[
        '  - Rhein-Neckar',
        'topics:',
        '- ozg',
        'authors: [Mara Feldhusen, "Ole Brink"]',
        'aliases: [/a/b.pdf]',
      ],
    ];
    expect(plainFields(block.join('\n'))).toEqual({
      ...{
        id: 44452,
        title: 'Zusammen: fürs OZG',
        source: '',
        date: '2023-03-30',
        region: ['Berlin', 'Rhein-Neckar'],
        topics: ['ozg'],
      },
      ...{ authors: ['Mara Feldhusen', 'Ole Brink'], aliases: ['/a/b.pdf'] },
    });
  });

  it.each(NOT_PLAIN)('excludes %j, which is left to the library', (block) => {
    expect(plainFields(block)).toBeUndefined();
  });

  it('is most of the generated YAML, and is read as the library reads it', () => {
    const word = fc.constantFrom(
      ...[
        'Rathaus',
        'für',
        'E-Akte',
        '2023',
        '5',
        'a',
        '#',
        '#x',
        'x#',
        ':',
        'x:',
        ':x',
        'a:b',
        '-',
        '- x',
        '&',
        '*',
        '!',
      ],
      ...[
        '„Wort“',
        '"',
        "'",
        '[',
        ']',
        '{',
        '}',
        ',',
        'x,',
        '?',
        '|',
        '>',
        '%',
        '@',
        '`',
        '~',
        'null',
        'True',
        '1.5',
        '0x1f',
      ],
      ...['2023-03-30', '1e3', '/pfad/', '<<', '---', '...', '😀', '\u00a0', '\t', '\\', '=', 'ß'],
    );
    const text = fc.oneof(
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          'Rathaus',
          'Mehr Zeit fürs Amt',
          '44452',
          '2023-03-30',
          'IT-Recht',
          '"Amt: Zeit"',
          "'Amt #1'",
        ),
      },
      fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' ')),
      fc.string({ maxLength: 8, unit: 'grapheme' }),
    );
    const key = fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom('title', 'region', 'date', 'id', 'a_b', 'teaser') },
      fc.constantFrom('true', 'null', 'a b', '1', '__proto__', 'toString', '"x"', '? x', '<<'),
    );
    const line = fc.oneof(
      { weight: 5, arbitrary: fc.tuple(key, text).map(([name, value]) => `${name}: ${value}`) },
      {
        weight: 2,
        arbitrary: fc
          .tuple(key, fc.array(text, { minLength: 1, maxLength: 3 }), fc.constantFrom('', ' ', '  '))
          .map(([name, entries, indent]) =>
            [`${name}:`, ...entries.map((entry) => `${indent}- ${entry}`)].join('\n'),
          ),
      },
      fc
        .tuple(key, fc.array(text, { maxLength: 3 }))
        .map(([name, entries]) => `${name}: [${entries.join(', ')}]`),
      fc.tuple(fc.constantFrom('', '  ', '  - ', '# ', '\t', '- '), text).map((parts) => parts.join('')),
    );
    let plain = 0;
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (lines) => {
        const block = `\n${lines.join('\n')}`;
        const fields = plainFields(block);
        if (fields === undefined) return;
        plain++;
        expect(fields).toEqual(read(block));
      }),
      { seed: 20261128, numRuns: 4000 },
    );
    expect(plain).toBeGreaterThan(400);
  });

  it('is common in the sample archive, and is read as the library reads it', () => {
    const content = join(PROJECT, 'content');
    const blocks = listFiles(content, 'articles', /\.mdx?$/).map(({ file }) =>
      frontmatter(readFileSync(join(content, file), 'utf8')),
    );
    const plain = blocks.filter((block) => plainFields(block) !== undefined);
    expect(plain.length).toBeGreaterThan(5);
    for (const block of plain) expect(plainFields(block)).toEqual(read(block));
  });
});

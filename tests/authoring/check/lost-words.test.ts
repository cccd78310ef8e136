import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { lostWords } from '../../../src/authoring/check/lost-words.ts';

/** `kind: words` of everything lost. */
const lost = (yaml: string): string[] =>
  lostWords(yaml, 0, { literals: true }).map(({ kind, lost: words, start, end }) => {
    expect(yaml.slice(start, end)).toBe(words);
    return `${kind}: ${words}`;
  });

const fixed = (yaml: string): string => {
  const [edit] = lostWords(yaml, 0, { literals: true }).flatMap(({ edits }) => edits ?? []);
  return edit ? yaml.slice(0, edit.start) + edit.text + yaml.slice(edit.end) : yaml;
};

describe('words that YAML drops', () => {
  it.each([
    ['title: Nordersiel ist #1', 'comment: #1', 'Nordersiel ist #1'],
    ['title: Nordersiel ist #1  ', 'comment: #1', 'Nordersiel ist #1'],
    ['title: #1 in Deutschland', 'comment: #1 in Deutschland', '#1 in Deutschland'],
    ['title: Ole\'s "Watt" #Nordersiel', 'comment: #Nordersiel', 'Ole\'s "Watt" #Nordersiel'],
    ['title: !wichtig Sturm über Nordersiel', 'tag: !wichtig', '!wichtig Sturm über Nordersiel'],
    ['title: ! Sturm', 'tag: !', '! Sturm'],
    ['title: !!Achtung Sturm', 'tag: !!Achtung', '!!Achtung Sturm'],
    ['title: &Co in Nordersiel', 'anchor: &Co', '&Co in Nordersiel'],
    ['title: &b', 'anchor: &b', '&b'],
    ['title: Null', 'null: Null', 'Null'],
    ['title: 007', 'literal: 007', '007'],
    ['title: 1e3', 'literal: 1e3', '1e3'],
    ['title: 0x1F', 'literal: 0x1F', '0x1F'],
    ['title: 2024', 'literal: 2024', '2024'],
    ['title: 12.50', 'literal: 12.50', '12.50'],
    ['title: 1.000', 'literal: 1.000', '1.000'],
    ['title: .5', 'literal: .5', '.5'],
    ['title: true', 'literal: true', 'true'],
    ['image: { alt: Platz, credit: 007 }', 'literal: 007', undefined],
    ['corrections:\n  - text: Es waren #2', 'comment: #2', undefined],
    ['- name: Nordersiel #1\n- name: Auenkirch', 'comment: #1', undefined],
  ])('are found in %j', (yaml, expected, title) => {
    expect(lost(yaml)).toEqual([expected]);
    expect(lost(fixed(yaml))).toEqual([]);
    if (title !== undefined) expect(parse(fixed(yaml))).toEqual({ title });
  });

  it.each([
    ['category: Politik #1', ['comment: #1']],
    ['topics: &a [ozg]', ['anchor: &a']],
    ['topics: !x [ozg]', ['tag: !x']],
    ['title: "Nordersiel" #1', ['comment: #1']],
    ['title: Nordersiel # ist so', ['note: # ist so']],
    ['teaser: > #1 ist\n  Nordersiel', ['comment: #1 ist']],
    ['title: Nordersiel\n  ist #1', ['comment: #1']],
    ['authors: [Null]', ['null: Null']],
    ['topics:\n  - 007', ['literal: 007']],
  ])('are found and left to the author in %j', (yaml, expected) => {
    expect(lost(yaml)).toEqual(expected);
    expect(fixed(yaml)).toBe(yaml);
  });

  it.each([
    'title: Nordersiel ist#1',
    'title: "Nordersiel ist #1"',
    "title: 'Nordersiel !wichtig &b'",
    'title: Rat & Tat! 12:30',
    'title: 12:30 Uhr',
    'title: 12:30',
    'title: 2024er',
    'title: yes',
    'title: Nein',
    'title: Nordersiel\n# title: anders',
    'date: 2026-11-24 #gestern',
    'id: 007 # Nummer',
    'category: Politik # oder Verwaltung',
    'kicker: null',
    'kicker: ~',
    'kicker:',
    'title: !!str 007',
    'teaser: >-\n  Nordersiel\n  ist #1',
    'teaser: |\n  Nordersiel #1\n',
  ])('are not seen in %j', (yaml) => {
    expect(lost(yaml)).toEqual([]);
  });

  it('are at their place in the file', () => {
    expect(lostWords('\ntitle: a #1\n', 3)).toEqual([
      { kind: 'comment', lost: '#1', start: 13, end: 15, edits: [{ start: 11, end: 15, text: '"a #1"' }] },
    ]);
  });
});

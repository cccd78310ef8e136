import { stringify } from 'yaml';
import type { Archive } from '../../../archive/archive.ts';
import type { ScanTexts } from '../../../i18n/scan.ts';
import { type Findings, isTechnical } from './findings.ts';
import type { Proposals, Renamed } from './proposals.ts';
import type { Counted } from './tally.ts';

/** Kinds of a finding that a comment lists. */
const LISTED = 20;

/** What a mapping is written from. */
export interface MappingSource {
  findings: Findings;
  proposals: Proposals;
  /** How the source is read, from a mapping that was there: selectors, columns. */
  reading: Readonly<Record<string, unknown>>;
  archive: Pick<Archive, 'ownFields'>;
  /** The names of the files that were read. */
  files: string;
  texts: ScanTexts;
}

/** A mapping that is valid as it stands, with comments that say what was found and what to decide. */
export function mappingText({ findings, proposals, reading, archive, files, texts }: MappingSource): string {
  const { kinds, states, languages, shortcodes, patterns, entries, from, to, problems, origin } = findings;
  const { types, category, region, terms, authors, open, more } = proposals;
  const list = (counted: readonly Counted[]): string => listed(counted, texts);
  return [
    comment(texts.head({ files, entries, from, to })),
    comment(
      texts.states(
        listed(
          states.map((state) => ({ ...state, name: stateName(state.name, texts) })),
          texts,
        ),
      ),
    ),
    ...(languages.length > 0 ? [comment(texts.languages(list(languages)))] : []),
    ...(problems > 0 ? [comment(texts.problems(problems))] : []),
    '',
    ...(Object.keys(reading).length > 0 ? [stringify(reading, { lineWidth: 0 })] : []),
    comment(texts.types(list(kinds.filter(({ name }) => !isTechnical(name))))),
    `types: [${types.map(scalar).join(', ')}]`,
    '',
    comment(texts.category),
    `category: ${scalar(category)}`,
    ...(region === '' ? [] : [comment(texts.region), `region: ${scalar(region)}`]),
    comment(texts.credit),
    `credit: ${scalar(texts.archive)}`,
    '',
    comment(texts.terms),
    ...mapped('terms', terms, texts),
    ...(open.length > 0 ? [comment(texts.open, '  ')] : []),
    ...open.map(
      ({ name, count, like }) =>
        `  # ${scalar(name)}: ${like === undefined ? '[]' : scalar(like)} # ${count}`,
    ),
    ...(more > 0 ? [comment(texts.more(more), '  ')] : []),
    '',
    comment(texts.authors(list(findings.authors))),
    ...mapped('authors', authors, texts),
    comment(texts.add),
    'add: [authors]',
    '',
    ...fieldLines(findings, archive, texts),
    comment(texts.addresses(list(patterns.filter(({ name, count }) => name !== '' && count > 1)))),
    ...(origin === undefined ? [] : [comment(texts.origin(origin))]),
    'legacy: []',
    '',
    comment(texts.shortcodes(list(shortcodes))),
    comment(texts.pictures(findings.pictures, list(findings.pictures.folders))),
    '',
  ].join('\n');
}

const comment = (text: string, indent = ''): string =>
  text
    .split('\n')
    .map((line) => `${indent}# ${line}`)
    .join('\n');

/** A text as YAML writes it on one line: `"2019"`, `"Nein: danke"`. */
const scalar = (text: string): string =>
  stringify([text], { lineWidth: 0, collectionStyle: 'flow' }).trim().slice(2, -2);

function mapped(key: string, names: readonly Renamed[], { posts }: ScanTexts): string[] {
  if (names.length === 0) return [`${key}: {}`];
  return [
    `${key}:`,
    ...names.map(({ name, to, count }) => `  ${scalar(name)}: ${scalar(to)} # ${posts(count)}`),
  ];
}

/** `post 320, page 12 and 4 more`, on one line without control characters. */
function listed(counted: readonly Counted[], { none, others }: ScanTexts): string {
  if (counted.length === 0) return none;
  const shown = counted.slice(0, LISTED).map(({ name, count }) => `${printable(name)} ${count}`);
  const rest = counted.length - shown.length;
  return shown.join(', ') + (rest > 0 ? ` ${others(rest)}` : '');
}

const printable = (text: string): string =>
  text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').slice(0, 80);

const stateName = (state: string, { stateNames }: ScanTexts): string =>
  Object.entries(stateNames).find(([name]) => name === state)?.[1] ?? state;

/** Fields that the newsroom declares under the key's name are mapped; the others are candidates. */
function fieldLines(
  { custom }: Findings,
  { ownFields }: Pick<Archive, 'ownFields'>,
  { fields, example }: ScanTexts,
): string[] {
  if (custom.length === 0) return [];
  const declared = custom.flatMap(({ name }) => {
    const field = ownFields.find((own) => own.name === fieldName(name));
    return field ? [`  ${field.name}: ${scalar(name)}`] : [];
  });
  const others = custom.filter(({ name }) => !ownFields.some((own) => own.name === fieldName(name)));
  return [
    comment(fields),
    declared.length > 0 ? 'fields:' : 'fields: {}',
    ...declared,
    ...others
      .slice(0, LISTED)
      .map(
        ({ name, count, example: text }) =>
          `  # ${fieldName(name)}: ${scalar(name)} # ${example(count, printable(text))}`,
      ),
    '',
  ];
}

/** A key as a field's name: `event_venue` is `eventVenue`. */
function fieldName(key: string): string {
  const words = key
    .normalize('NFD')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '');
  return words
    .map((word, index) => (index === 0 ? word.toLowerCase() : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('')
    .replace(/^[^a-z]+/, '');
}

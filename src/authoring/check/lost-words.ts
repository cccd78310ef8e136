import { isCollection, isPair, isScalar, parseDocument, Scalar, visit } from 'yaml';
import { namesOfFields } from '../../archive/fields.ts';
import type { Edit, Span } from '../finding.ts';

/**
 * Text that YAML reads as something else: `comment` is text after `#`, `note` an intended comment, `tag` a word with `!`,
 * `anchor` a word with `&`, `null` the word Null, `literal` a number, true or false.
 */
export type LostKind = 'comment' | 'note' | 'tag' | 'anchor' | 'null' | 'literal';

/** Lost words, as a span of the text. */
export interface LostWords extends Span {
  kind: LostKind;
  lost: string;
  /** Puts the value in quotation marks, if that is certainly what was meant. */
  edits?: readonly Edit[];
}

/** Fields whose text readers see; quoted, they can hold anything. */
const TEXTS = new Set([
  ...namesOfFields(({ kind }) => kind === 'line'),
  ...['claim', 'description', 'publisher', 'name', 'plural', 'role', 'label', 'hint'],
]);
/** Fields that hold vocabulary names: the vocabulary decides what is right. */
const NAMES = new Set([...namesOfFields(({ kind }) => kind === 'term' || kind === 'terms'), 'in']);

interface LostOptions {
  /** Whether literals count. Content that the catalog accepts contains none. */
  literals?: boolean;
  /** Names of the newsroom's own fields that hold text. */
  own?: readonly string[];
}

/** Most frontmatter contains none of these signs and words, and is not parsed. */
const MAY_LOSE = /[ \t]#|[!&]|\bNull\b/;
/** A value that may be a number, true or false. */
const MAY_BE_LITERAL = /(?::|^[ \t]*-|[[,{])[ \t]*(?:[-+.\d]|true\b|false\b)/im;

/**
 * Everything that a block of YAML loses. `offset` is its start in the file.
 */
export function lostWords(
  yaml: string,
  offset = 0,
  { literals = false, own = [] }: LostOptions = {},
): LostWords[] {
  if (!MAY_LOSE.test(yaml) && !(literals && MAY_BE_LITERAL.test(yaml))) return [];
  const document = parseDocument(yaml, { logLevel: 'silent' });
  if (document.errors.length > 0) return [];
  const found: LostWords[] = [];
  const isText = (name: string): boolean => TEXTS.has(name) || own.includes(name);
  visit(document, {
    Node(key, node, path) {
      const field = path.filter(isPair).at(-1)?.key;
      if (key === 'key' || !node.range) return;
      const name = isScalar(field) ? String(field.value) : '';
      if (isCollection(node)) found.push(...lostSigns(yaml, node.range[0], node.tag, node.anchor));
      else if (isScalar(node) && (isText(name) || NAMES.has(name)))
        found.push(...lostOfScalar(yaml, node, isText(name)));
    },
  });
  const reported = found.filter(({ kind }) => literals || kind !== 'literal');
  return reported.map((one) => ({
    ...one,
    ...moved(one, offset),
    ...(one.edits && { edits: one.edits.map((edit) => ({ ...edit, ...moved(edit, offset) })) }),
  }));
}

const moved = ({ start, end }: Span, offset: number): Span => ({ start: start + offset, end: end + offset });

function lostOfScalar(yaml: string, node: Scalar, isText: boolean): LostWords[] {
  const [start, end] = node.range ?? [0, 0];
  const isWord = node.type === Scalar.PLAIN && !yaml.slice(start, end).includes('\n');
  const fix = (from: number, to: number): { edits?: Edit[] } =>
    isWord && isText ? { edits: [{ start: from, end: to, text: quoted(yaml.slice(from, to)) }] } : {};
  const comment = commentAfter(yaml, node);
  const signs = lostSigns(yaml, start, node.tag, node.anchor);
  const first = signs[0]?.start ?? (start === end && comment ? comment.start : start);
  const last = comment?.kind === 'comment' ? comment.end : end;
  const isTold = comment && (comment.kind !== 'note' || isText);
  const words = [...signs, ...(isTold ? [comment] : [])];
  if (words.length > 0)
    return words.map((one) => (one.kind === 'note' ? one : { ...one, ...fix(first, last) }));
  const source = node.type === Scalar.PLAIN ? (node.source ?? '') : '';
  if (typeof node.value !== 'string' && source !== '' && node.value !== null)
    return [{ kind: 'literal', lost: source, start, end, ...fix(start, end) }];
  return source === 'Null' ? [{ kind: 'null', lost: source, start, end, ...fix(start, end) }] : [];
}

/** A comment on the line where a value ends, or where a text of several lines begins. */
function commentAfter(yaml: string, { range, type }: Scalar): LostWords | undefined {
  const isBlock = type === Scalar.BLOCK_FOLDED || type === Scalar.BLOCK_LITERAL;
  const from = range?.[isBlock ? 0 : 1] ?? 0;
  const [line = ''] = yaml.slice(from).split('\n', 1);
  const [all, gap = '', comment = ''] = /^(?:[|>][-+\d]*)?([ \t]*)(#.*?)[ \t]*$/.exec(line) ?? [];
  if (all === undefined || (gap === '' && !/\s/.test(yaml[from - 1] ?? ''))) return undefined;
  const start = from + line.indexOf(comment, all.length - line.trimStart().length);
  const kind = /^#[\p{L}\p{N}]/u.test(comment) ? 'comment' : 'note';
  return comment === '#' ? undefined : { kind, lost: comment, start, end: start + comment.length };
}

/** YAML's own tags, which authors write on purpose. */
const OWN_TAG = /^tag:yaml\.org,2002:(?:str|int|float|bool|null|seq|map)$/;

/** A tag or an anchor in front of a value. */
function lostSigns(yaml: string, start: number, tag?: string, anchor?: string): LostWords[] {
  const line = yaml.slice(yaml.lastIndexOf('\n', start - 1) + 1, start);
  const [signs] = /(?:[!&]\S*[ \t]*)+$/.exec(line) ?? [];
  if (signs === undefined || (tag === undefined && anchor === undefined)) return [];
  const at = start - signs.length;
  return [...signs.matchAll(/[!&]\S*/g)]
    .filter(([sign]) => !sign.startsWith('!') || !OWN_TAG.test(tag ?? ''))
    .map(({ 0: sign, index }) => ({
      kind: sign.startsWith('!') ? ('tag' as const) : ('anchor' as const),
      ...{ lost: sign, start: at + index, end: at + index + sign.length },
    }));
}

/** The text in quotation marks, its characters unchanged. */
const quoted = (text: string): string =>
  /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;

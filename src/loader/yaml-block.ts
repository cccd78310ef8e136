import { type Document, isMap, LineCounter, parseDocument } from 'yaml';
import type { Place } from '../archive/diagnostic.ts';
import { plainFields } from './plain-yaml.ts';
import { type YamlError, yamlErrors } from './yaml-errors.ts';
import { yamlOffset } from './yaml-place.ts';

type Position = Omit<Place, 'file'>;

/**
 * The YAML of a file's frontmatter (YAML 1.2, core schema), which starts on the first line. `plain` are its fields if they have
 * already been read as plain YAML.
 */
export class YamlBlock {
  /** Empty if there are errors. */
  readonly fields: object;
  readonly errors: readonly (Position & Omit<YamlError, 'offset'>)[] = [];
  /** Whether the YAML is a map or empty. */
  readonly isMap: boolean = true;
  readonly #text: string;
  readonly #lines = new LineCounter();
  #document: Document.Parsed | undefined;

  constructor(text: string, plain: object | undefined = plainFields(text)) {
    this.#text = text;
    if (plain) {
      this.fields = plain;
      return;
    }
    const document = this.#parsed();
    this.errors = yamlErrors(document, text).map(({ offset, ...error }) => ({
      ...this.#positionOf(offset),
      ...error,
    }));
    this.isMap = !document.contents || isMap(document.contents);
    this.fields = this.errors.length > 0 ? {} : ((document.toJS() as object | null) ?? {});
  }

  /** The place of a field, see `yamlOffset`. */
  placeOf(path: readonly PropertyKey[]): Position | undefined {
    const offset = yamlOffset(this.#parsed(), path);
    return offset === undefined ? undefined : this.#positionOf(offset);
  }

  #positionOf(offset: number): Position {
    const { line, col } = this.#lines.linePos(offset);
    return { line, column: col };
  }

  /** Plain YAML is parsed by the library only when a position is needed. */
  #parsed(): Document.Parsed {
    return (this.#document ??= parseDocument(this.#text, { lineCounter: this.#lines, prettyErrors: false }));
  }
}

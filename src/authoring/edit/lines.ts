import { location } from 'vfile-location';

/**
 * Turns indexes of a text into lines and columns, which count from 1, in UTF-16 units as editors and SARIF count them. Lines are
 * indexed no further than they are asked for.
 */
export class Lines {
  readonly #location: ReturnType<typeof location>;

  constructor(text: string) {
    this.#location = location(text);
  }

  at(offset: number): { line: number; column: number } {
    const point = this.#location.toPoint(offset);
    if (!point) throw new RangeError(`The text has no index ${offset}`);
    return { line: point.line, column: point.column };
  }
}

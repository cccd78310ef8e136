/** Noncharacters, which no text contains; between them stands a number. */
const [OPEN, CLOSE] = ['\uFDD1', '\uFDD2'];
const PLACEHOLDER = new RegExp(`${OPEN}(\\d+)${CLOSE}`, 'g');

/** Passages that a translation must not touch, such as code: placeholders stand for them meanwhile. */
export class ProtectedText {
  readonly #passages: string[] = [];

  protect(passage: string): string {
    this.#passages.push(passage);
    return `${OPEN}${this.#passages.length - 1}${CLOSE}`;
  }

  restored(text: string): string {
    return text.replace(PLACEHOLDER, (_all, index: string) =>
      this.restored(this.#passages[Number(index)] ?? ''),
    );
  }
}

import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { BareAmpersands } from './bare-ampersands.ts';

interface Handlers {
  onOpen: (tag: SaxesTagPlain) => void;
  onClose: (name: string) => void;
  onText: (text: string) => void;
  onProblem: (problem: string) => void;
}

/** Reads XML as it arrives, past its mistakes. Entities that a document declares are not expanded: saxes only knows XML's five. */
export class XmlStream {
  /** Characters since the last markup. */
  silence = 0;
  readonly #parser = new SaxesParser();
  readonly #ampersands: BareAmpersands;
  readonly #onProblem: Handlers['onProblem'];

  constructor({ onOpen, onClose, onText, onProblem }: Handlers) {
    this.#onProblem = onProblem;
    this.#ampersands = new BareAmpersands(() => {
      onProblem('bare "&"');
    });
    this.#parser.on('error', ({ message }) => {
      onProblem(message);
    });
    this.#parser.on('opentag', (tag) => {
      this.silence = 0;
      onOpen(tag);
    });
    this.#parser.on('closetag', ({ name }) => {
      this.silence = 0;
      onClose(name);
    });
    const read = (text: string): void => {
      this.silence = 0;
      onText(text);
    };
    this.#parser.on('text', read);
    this.#parser.on('cdata', read);
  }

  write(piece: string): void {
    this.silence += piece.length;
    this.#parser.write(this.#ampersands.fix(piece));
  }

  /** Reports a document that does not end. */
  end(): void {
    try {
      this.#parser.write(this.#ampersands.fix('', true)).close();
    } catch (error) {
      this.#onProblem(error instanceof Error ? error.message : String(error));
    }
  }
}

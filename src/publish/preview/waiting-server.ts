import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { commandTexts } from '../../i18n/author-languages.ts';
import { listen } from './listen.ts';
import { WAITING, waitingPage, type WaitingText } from './waiting-page.ts';

/** Answers every request at the preview's port with a page that says why there is no preview yet. */
export class WaitingServer {
  readonly #port: number;
  #text: WaitingText | undefined;
  #opening: Promise<void> | undefined;
  readonly #server = createServer((_request, response) => {
    response
      .writeHead(503, {
        'Content-Type': 'text/html; charset=utf-8',
        'Cache-Control': 'no-store',
        [WAITING]: '1',
      })
      .end(this.#text && waitingPage(this.#text));
  });

  constructor(port: number) {
    this.#port = port;
  }

  /** Shows a text from now on. The address is printed the first time. */
  async show(text: WaitingText): Promise<void> {
    this.#text = text;
    await (this.#opening ??= this.#open(text));
  }

  async #open({ language, title }: WaitingText): Promise<void> {
    await listen(this.#server, this.#port);
    const { port } = this.#server.address() as AddressInfo;
    console.log(`${title}: ${commandTexts(language).serving(`http://localhost:${port}/`)}`);
  }

  /** Leaves the port to the preview. */
  async close(): Promise<void> {
    await this.#opening?.catch(() => undefined); // it is reported where the text is shown
    this.#server.closeAllConnections();
    if (this.#server.listening) await new Promise((done) => this.#server.close(done));
  }
}

import { isLong, utf8 } from '../utf8.ts';

const { Response: NativeResponse, TextEncoder: NativeEncoder } = globalThis;

/** A response that holds the bytes of a page, and becomes one like any other for who reads it as such. */
class PageResponse extends NativeResponse {
  readonly page: Buffer;
  #read: Response | undefined;

  constructor(page: Buffer, init?: ResponseInit) {
    super(null, init);
    this.page = page;
  }

  get #native(): Response {
    const { status, statusText, headers } = this;
    const init = { status, statusText, headers };
    return (this.#read ??= new NativeResponse(new Uint8Array(this.page), init));
  }

  override get body(): Response['body'] {
    return this.#native.body;
  }

  override get bodyUsed(): boolean {
    return this.#native.bodyUsed;
  }

  override arrayBuffer(): Promise<ArrayBuffer> {
    return this.#native.arrayBuffer();
  }

  override blob(): ReturnType<Response['blob']> {
    return this.#native.blob();
  }

  override bytes(): ReturnType<Response['bytes']> {
    return this.#native.bytes();
  }

  override clone(): Response {
    return this.#native.clone();
  }

  override json(): Promise<unknown> {
    return this.#native.json();
  }

  override text(): Promise<string> {
    return this.#native.text();
  }
}

/** Keeps what is made of bytes; all else is a response as ever. */
const KeepingResponse: typeof Response = new Proxy(NativeResponse, {
  construct(target, parameters: [body?: BodyInit | null, init?: ResponseInit], newTarget): Response {
    const [body, init] = parameters;
    const isPage = Buffer.isBuffer(body) && newTarget === KeepingResponse;
    return isPage
      ? new PageResponse(body, init)
      : (Reflect.construct(target, parameters, newTarget) as Response);
  },
});

class PageEncoder extends NativeEncoder {
  override encode(text = ''): Uint8Array<ArrayBuffer> {
    const bytes = isLong(text) ? utf8(text) : super.encode(text);
    return bytes as Uint8Array<ArrayBuffer>;
  }
}

/**
 * Astro encodes each page and hands it out as a `Response`, which copies it, as a stream, to be copied again: an eighth of the time
 * that it takes to render. While `work` goes on, responses keep the bytes instead. Who renders without this gets the same pages.
 */
export async function keepingPageBytes<T>(work: () => Promise<T>): Promise<T> {
  Object.assign(globalThis, { Response: KeepingResponse, TextEncoder: PageEncoder });
  try {
    return await work();
  } finally {
    Object.assign(globalThis, { Response: NativeResponse, TextEncoder: NativeEncoder });
  }
}

/** The bytes of a page. */
export const bytesOf = async (response: Response): Promise<Buffer> =>
  response instanceof PageResponse ? response.page : Buffer.from(await response.arrayBuffer());

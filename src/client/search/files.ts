/** Why a file of the index could not be loaded. */
export type FileProblem = 'offline' | 'missing' | 'damaged';

export class FileError extends Error {
  readonly problem: FileProblem;

  constructor(problem: FileProblem, path: string) {
    super(`${problem}: ${path}`);
    this.name = 'FileError';
    this.problem = problem;
  }
}

/** The first bytes of every file that Pagefind writes. */
const SIGNATURE = 'pagefind_dcd';

async function fetched(path: string, cache: RequestCache): Promise<Response> {
  const response = await fetch(path, { cache }).catch(() => undefined);
  if (!response) throw new FileError('offline', path);
  if (!response.ok) throw new FileError('missing', path);
  return response;
}

/** The content of a compressed, immutable file. */
export async function compressedFile(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetched(path, 'default');
  const body = await response.blob().catch(() => {
    throw new FileError('offline', path); // the connection was lost during the download
  });
  try {
    const stream = body.stream().pipeThrough(new DecompressionStream('gzip'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch {
    throw new FileError('damaged', path); // for example an error page with status 200
  }
}

/** The content of one of Pagefind's files without the signature. `path` names the downloaded file in errors. */
export function ofPagefind(content: Uint8Array<ArrayBuffer>, path: string): Uint8Array<ArrayBuffer> {
  if (text(content.subarray(0, SIGNATURE.length)) !== SIGNATURE) throw new FileError('damaged', path);
  return content.subarray(SIGNATURE.length);
}

/** The content of a JSON file that changes under its name. */
export async function changingJson(path: string): Promise<unknown> {
  const response = await fetched(path, 'no-cache');
  return response.json().catch(() => {
    throw new FileError('damaged', path);
  });
}

const decoder = new TextDecoder();
export const text = (bytes: Uint8Array): string => decoder.decode(bytes);

import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';

/** Makes whatever answers next send this status instead of 200. */
export function answerWith(response: ServerResponse, status: number): void {
  const writeHead = response.writeHead.bind(response) as (
    code: number,
    headers?: OutgoingHttpHeaders,
  ) => ServerResponse;
  response.writeHead = ((code: number, headers?: OutgoingHttpHeaders) =>
    writeHead(code === 200 ? status : code, headers)) as ServerResponse['writeHead'];
}

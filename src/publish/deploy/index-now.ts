import { UsageError } from '../../i18n/command-error.ts';
import { DeployError } from './deploy-error.ts';

/** Addresses per request (https://www.indexnow.org/documentation). */
const LIMIT = 10_000;
const TIMEOUT_MS = 30_000;

export interface IndexNow {
  /** 8 to 128 letters, digits or hyphens; the site serves it as `/<key>.txt`. */
  key: string;
  endpoint: string;
}

/** Refuses a key that the protocol does not allow, or that the site does not publish. */
export function checkIndexNow({ key }: IndexNow, files: Readonly<Record<string, unknown>>): void {
  if (!/^[0-9A-Za-z-]{8,128}$/.test(key)) throw new UsageError('notAnIndexNowKey', { key });
  if (!(`${key}.txt` in files)) throw new DeployError('indexNowUnproven', { key });
}

/** Reports changed pages to search engines. The site is already deployed if this fails. */
export async function sendIndexNow(
  { key, endpoint }: IndexNow,
  siteUrl: string,
  urls: readonly string[],
): Promise<void> {
  const host = new URL(siteUrl).host;
  for (let start = 0; start < urls.length; start += LIMIT) {
    const urlList = urls.slice(start, start + LIMIT);
    await post(endpoint, { host, key, keyLocation: `${siteUrl}/${key}.txt`, urlList });
  }
}

async function post(endpoint: string, body: object): Promise<void> {
  let response: Response;
  try {
    response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  } catch (error) {
    throw new DeployError('indexNowUnreachable', { endpoint }, { cause: error });
  }
  if (response.ok) return;
  const answer = (await response.text()).slice(0, 200);
  throw new DeployError('indexNowRefused', { endpoint, status: response.status, answer });
}

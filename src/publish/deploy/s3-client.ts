import { createHash } from 'node:crypto';
import { AwsClient } from 'aws4fetch';
import { DeployError } from './deploy-error.ts';
import { s3Error } from './s3-error.ts';

export interface S3Address {
  /** Such as `https://s3.eu-central-1.amazonaws.com`; buckets are addressed by path, which all servers support. */
  endpoint: string;
  region: string;
  bucket: string;
  /** Empty, or with a slash at the end. */
  prefix: string;
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string;
}

/** The condition under which a request takes effect. */
export type Condition = { ifMatch: string } | { ifAbsent: true };

const TIMEOUT_MS = 120_000;
const RETRIES = 4;

/** The objects of a bucket under a prefix (Amazon S3 REST API, signature version 4). Throws DeployErrors. */
export class S3Client {
  readonly name: string;
  readonly #address: S3Address;
  readonly #client: AwsClient;
  readonly #now: () => number;

  /** `now`: milliseconds since the epoch, which the server compares with its own clock. */
  constructor(address: S3Address, now: () => number = Date.now) {
    const { accessKeyId, secretAccessKey, sessionToken, region, bucket, prefix } = address;
    const session = sessionToken === undefined ? {} : { sessionToken };
    this.name = `s3://${bucket}/${prefix}`;
    this.#address = address;
    this.#now = now;
    this.#client = new AwsClient({
      accessKeyId,
      secretAccessKey,
      ...session,
      region,
      service: 's3',
      retries: RETRIES,
    });
  }

  /** Undefined if there is no such object. */
  async get(key: string): Promise<{ text: string; etag: string } | undefined> {
    const response = await this.#send('GET', key, [200, 404]);
    if (response.status === 404) return undefined;
    return { text: await response.text(), etag: response.headers.get('etag') ?? '' };
  }

  /** The headers of an object; undefined if it is missing. */
  async head(key: string): Promise<Headers | undefined> {
    const response = await this.#send('HEAD', key, [200, 404]);
    return response.status === 404 ? undefined : response.headers;
  }

  /** Puts an object; false if the condition is not met. */
  async put(
    key: string,
    content: Buffer,
    headers: Record<string, string>,
    condition?: Condition,
  ): Promise<boolean> {
    const sum = createHash('sha256').update(content).digest('hex');
    const all = { ...headers, 'x-amz-content-sha256': sum };
    for (const conditional of conditionHeaders(condition)) {
      const response = await this.#send('PUT', key, [200, 412], { ...all, ...conditional }, content);
      if (response.status === 200) return true;
    }
    return false;
  }

  /** A missing object is no error. */
  async delete(key: string): Promise<void> {
    await this.#send('DELETE', key, [200, 204, 404]);
  }

  async #send(
    method: string,
    key: string,
    expected: readonly number[],
    headers: Record<string, string> = {},
    content?: Buffer,
  ): Promise<Response> {
    const { endpoint, bucket, prefix } = this.#address;
    const path = `${prefix}${key}`.split('/').map(encodeURIComponent).join('/');
    const body = content === undefined ? {} : { body: new Uint8Array(content) };
    const datetime = new Date(this.#now()).toISOString().replace(/[:-]|\.\d{3}/g, '');
    let response: Response;
    try {
      response = await this.#client.fetch(`${endpoint}/${bucket}/${path}`, {
        method,
        headers,
        ...body,
        signal: AbortSignal.timeout(TIMEOUT_MS),
        aws: { datetime },
      });
    } catch (error) {
      const cause = (error as Error).cause ?? error;
      const why = cause instanceof Error ? cause.message : (error as Error).message;
      throw new DeployError('s3Unreachable', { endpoint, problem: why }, { cause: error });
    }
    const absent = response.status === 404 && method === 'GET' && (await isNoBucket(response));
    if (expected.includes(response.status) && !absent) return response;
    throw s3Error(this.name, method, response.status, await response.text());
  }
}

const isNoBucket = async (response: Response): Promise<boolean> =>
  (await response.clone().text()).includes('<Code>NoSuchBucket</Code>');

/** RFC 9110 quotes entity tags; Ceph before version 17 compares the bare one. */
function conditionHeaders(condition: Condition | undefined): Record<string, string>[] {
  if (condition === undefined) return [{}];
  if ('ifAbsent' in condition) return [{ 'if-none-match': '*' }];
  return [{ 'if-match': condition.ifMatch }, { 'if-match': condition.ifMatch.replaceAll('"', '') }];
}

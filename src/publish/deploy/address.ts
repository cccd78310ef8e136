import { resolve } from 'node:path';
import { UsageError } from '../../i18n/command-error.ts';
import { localHost } from './local-host.ts';
import { ReleaseTarget } from './release-target.ts';
import { S3Client, type S3Address } from './s3-client.ts';
import { S3Target } from './s3-target.ts';
import { sshHost } from './ssh-host.ts';

export interface AddressOptions {
  /** Number of releases that a folder keeps. */
  keep: number;
  /** The SSH command, with options. */
  ssh: string;
  endpoint?: string;
  region?: string;
  unguarded: boolean;
}

/** Hosts whose own tools publish the site: a workflow runs them, since they need an identity that only the forge can give. */
const BY_WORKFLOW: readonly string[] = ['github-pages', 'cloudflare'];

/** The target that an address names: `folder:/srv/www` or a path, `user@host:/srv/www`, `s3://bucket/prefix`. */
export function targetAt(
  address: string,
  options: AddressOptions,
  environment: NodeJS.ProcessEnv,
): ReleaseTarget | S3Target {
  if (BY_WORKFLOW.includes(address)) throw new UsageError('hostedByWorkflow', { address });
  const bucket = /^s3:\/\/([^/]+)(?:\/(.*))?$/.exec(address);
  if (bucket) {
    const s3 = s3Address(bucket[1] as string, bucket[2] ?? '', options, environment);
    return new S3Target(new S3Client(s3), options);
  }
  const remote = /^([^:/\s-][^:/\s]*):(\/(?!\/)[^\0]*)$/.exec(address);
  const folder = remote?.[1] === 'folder' ? remote[2] : /^folder:(.+)$/.exec(address)?.[1];
  if (folder !== undefined) return new ReleaseTarget(localHost(resolve(folder)), options.keep);
  if (remote) {
    const [, login, path] = remote as unknown as [string, string, string];
    return new ReleaseTarget(sshHost({ login, folder: trimmed(path), ssh: options.ssh }), options.keep);
  }
  if (/^[a-z0-9+]+:|^-|^$|^[^/]+@/i.test(address)) throw new UsageError('unknownTarget', { address });
  return new ReleaseTarget(localHost(resolve(address)), options.keep);
}

function s3Address(
  bucket: string,
  prefix: string,
  { endpoint, region }: AddressOptions,
  environment: NodeJS.ProcessEnv,
): S3Address {
  const set = (name: string): string | undefined => environment[name] || undefined;
  const needed = (name: string): string => {
    const value = set(name);
    if (value === undefined) throw new UsageError('noCredential', { name });
    return value;
  };
  const where = region ?? set('AWS_REGION') ?? set('AWS_DEFAULT_REGION') ?? 'us-east-1';
  const server =
    endpoint ?? set('AWS_ENDPOINT_URL_S3') ?? set('AWS_ENDPOINT_URL') ?? `https://s3.${where}.amazonaws.com`;
  if (!URL.canParse(server) || !/^https?:/.test(server))
    throw new UsageError('notAnEndpoint', { value: server });
  const token = set('AWS_SESSION_TOKEN');
  return {
    endpoint: trimmed(server),
    region: where,
    bucket,
    prefix: prefix === '' ? '' : `${trimmed(prefix)}/`,
    accessKeyId: needed('AWS_ACCESS_KEY_ID'),
    secretAccessKey: needed('AWS_SECRET_ACCESS_KEY'),
    ...(token === undefined ? {} : { sessionToken: token }),
  };
}

const trimmed = (text: string): string => text.replace(/(?<=.)\/+$/, '');

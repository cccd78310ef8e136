import { DeployError } from './deploy-error.ts';

const REMEDIES: Readonly<Record<string, string>> = {
  AccessDenied:
    'the key may not do this. It needs s3:GetObject, s3:PutObject, s3:DeleteObject and s3:ListBucket for this bucket.',
  InvalidAccessKeyId: 'the server does not know this key. Check AWS_ACCESS_KEY_ID.',
  SignatureDoesNotMatch:
    'the secret does not fit the key. Check AWS_SECRET_ACCESS_KEY and the region (--region).',
  ExpiredToken: 'the session is over. Get new credentials.',
  InvalidToken: 'the session token is not valid. Check AWS_SESSION_TOKEN.',
  NoSuchBucket: 'there is no such bucket. Create it, or check its name and --endpoint.',
  PermanentRedirect: 'the bucket is in another region. Name it with --region.',
  AuthorizationHeaderMalformed: 'the bucket is in another region. Name it with --region.',
  RequestTimeTooSkewed:
    'the clock of this machine and the server differ by more than 15 minutes. Set the clock of this machine (NTP).',
  QuotaExceeded: 'the quota is used up. Make room or raise it.',
  EntityTooLarge: 'the file is larger than the server takes.',
  NotImplemented:
    'the server does not know this kind of request. Conditional writes need a newer version of it; see --unguarded.',
};

/** What an S3 server refused, in words, with the way out. `body` is its answer in XML, of which only the code is of use. */
export function s3Error(name: string, method: string, status: number, body: string): DeployError {
  const [, code] = /<Code>([^<]+)<\/Code>/.exec(body) ?? [];
  const known = code === undefined ? undefined : REMEDIES[code];
  // The answer to HEAD has no body.
  const remedy =
    known ?? (status === 403 ? REMEDIES['AccessDenied'] : 'deploy again when its cause is gone.');
  return new DeployError(
    `${name}: ${remedy} (${method}: ${status}${code === undefined ? '' : ` ${code}`}.) A deploy that was begun goes on where it stopped.`,
  );
}

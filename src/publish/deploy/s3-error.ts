import type { S3Reason } from '../../i18n/commands.ts';
import { DeployError } from './deploy-error.ts';

/** The error codes of S3 servers that have a known remedy. */
const REASONS: Readonly<Record<string, S3Reason>> = {
  AccessDenied: 'AccessDenied',
  InvalidAccessKeyId: 'InvalidAccessKeyId',
  SignatureDoesNotMatch: 'SignatureDoesNotMatch',
  ExpiredToken: 'ExpiredToken',
  InvalidToken: 'InvalidToken',
  NoSuchBucket: 'NoSuchBucket',
  PermanentRedirect: 'PermanentRedirect',
  AuthorizationHeaderMalformed: 'PermanentRedirect',
  RequestTimeTooSkewed: 'RequestTimeTooSkewed',
  QuotaExceeded: 'QuotaExceeded',
  EntityTooLarge: 'EntityTooLarge',
  NotImplemented: 'NotImplemented',
};

/** The error for a request that an S3 server refused, with the remedy. `body` is its answer in XML, of which only the code is used. */
export function s3Error(target: string, method: string, status: number, body: string): DeployError {
  const [, code] = /<Code>([^<]+)<\/Code>/.exec(body) ?? [];
  const known = code === undefined ? undefined : REASONS[code];
  // The answer to HEAD has no body.
  const reason = known ?? (status === 403 ? 'AccessDenied' : 'unknown');
  const answer = `${method}: ${status}${code === undefined ? '' : ` ${code}`}`;
  return new DeployError('s3Refused', { target, reason, answer });
}

import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { targetAt } from '../../../src/publish/deploy/address.ts';

const OPTIONS = { keep: 5, ssh: 'ssh', unguarded: false };
const KEYS = { AWS_ACCESS_KEY_ID: 'id', AWS_SECRET_ACCESS_KEY: 'secret' };

const nameOf = (address: string, environment: NodeJS.ProcessEnv = KEYS): string =>
  targetAt(address, OPTIONS, environment).name;

describe('the address of a target', () => {
  it.each([
    ['folder:/srv/www', '/srv/www'],
    ['folder:www', resolve('www')],
    ['/srv/www', '/srv/www'],
    ['./www', resolve('www')],
    ['editor@example.org:/srv/www/', 'editor@example.org:/srv/www'],
    ['webserver:/srv/www', 'webserver:/srv/www'],
    ['s3://news', 's3://news/'],
    ['s3://news/a/b/', 's3://news/a/b/'],
  ])('%s is %s', (address, name) => {
    expect(nameOf(address)).toBe(name);
  });

  it.each([
    '',
    'ftp://example.org/www',
    'editor@example.org',
    '-oProxyCommand=x:/y',
    'editor@example.org:www',
  ])('refuses %j and shows the right form', (address) => {
    expect(() => nameOf(address)).toThrow(/is not a known kind of target\. Use folder:/);
  });

  it.each(['github-pages', 'cloudflare'])('refers to the workflow for %s', (address) => {
    expect(() => nameOf(address)).toThrow(`set its variable PUBLISH_HOST to "${address}"`);
  });

  it('asks for the credentials of a bucket', () => {
    expect(() => nameOf('s3://news', {})).toThrow(/AWS_ACCESS_KEY_ID is not set/);
    expect(() => nameOf('s3://news', { ...KEYS, AWS_SECRET_ACCESS_KEY: '' })).toThrow(
      /AWS_SECRET_ACCESS_KEY is not set/,
    );
  });

  it('refuses an endpoint that is no URL', () => {
    const options = { ...OPTIONS, endpoint: 's3.example.org' };
    expect(() => targetAt('s3://news', options, KEYS)).toThrow(/"s3\.example\.org" is not an endpoint/);
  });
});

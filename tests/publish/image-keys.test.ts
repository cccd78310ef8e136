import { describe, expect, it } from 'vitest';
import { imageKeys } from '../../src/publish/image-keys.ts';

const settings = { url: 'https://img.example.org', unsigned: false } as const;

describe('the keys of an image service', () => {
  it('come from the environment', () => {
    const environment = { IMGPROXY_KEY: 'aa', IMGPROXY_SALT: 'BB', THUMBOR_SECURITY_KEY: 'secret' };
    expect(imageKeys({ ...settings, service: 'imgproxy' }, environment)).toEqual({
      imgproxy: { key: 'aa', salt: 'BB' },
    });
    expect(imageKeys({ ...settings, service: 'thumbor' }, environment)).toEqual({ thumbor: 'secret' });
  });

  it('are required unless the site allows unsigned addresses', () => {
    expect(() => imageKeys({ ...settings, service: 'imgproxy' }, { IMGPROXY_KEY: 'aa' })).toThrow(
      'IMGPROXY_SALT is not set',
    );
    expect(() => imageKeys({ ...settings, service: 'thumbor' }, {})).toThrow('THUMBOR_SECURITY_KEY');
    expect(imageKeys({ ...settings, service: 'imgproxy', unsigned: true }, {})).toEqual({});
  });

  it('of imgproxy are hexadecimal', () => {
    const environment = { IMGPROXY_KEY: 'secret', IMGPROXY_SALT: 'aa' };
    expect(() => imageKeys({ ...settings, service: 'imgproxy' }, environment)).toThrow('not hexadecimal');
  });

  it('do not exist for services of hosts, nor without a service', () => {
    expect(imageKeys({ ...settings, service: 'cloudflare' }, {})).toEqual({});
    expect(imageKeys(undefined, {})).toEqual({});
  });
});

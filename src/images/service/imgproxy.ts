import { createHmac } from 'node:crypto';
import { type ImageService, qualityOf, type Transform } from './image-service.ts';

/** Both hexadecimal, as imgproxy's own `IMGPROXY_KEY` and `IMGPROXY_SALT`. */
export interface ImgproxyKey {
  key: string;
  salt: string;
}

/**
 * imgproxy 3 (docs.imgproxy.net, "Processing an image"). The source is Base64: proxies merge the slashes of plain addresses, and the
 * signature would no longer fit. Without a key, its place is taken by a word.
 */
export const imgproxy =
  (url: string, key?: ImgproxyKey): ImageService =>
  (source, transform) => {
    const address = Buffer.from(source).toString('base64url');
    const ending = transform.format === 'jpeg' ? 'jpg' : transform.format;
    const path = `/${optionsOf(transform).join('/')}/${address}.${ending}`;
    return `${url}/${key ? imgproxySignature(key, path) : 'unsafe'}${path}`;
  };

function optionsOf(transform: Transform): string[] {
  const { width, height, focus, onWhite } = transform;
  const quality = qualityOf(transform);
  return [
    height === undefined ? `rs:fit:${width}:0` : `rs:fill:${width}:${height}`,
    ...(focus ? [`g:${gravityOf(focus)}`] : []),
    ...(quality === undefined ? [] : [`q:${quality}`]),
    ...(onWhite ? ['bg:ffffff'] : []),
  ];
}

const COMPASS: Readonly<Record<string, string>> = { top: 'no', bottom: 'so', left: 'we', right: 'ea' };

/** `nowe` for `top left`. */
const gravityOf = (focus: NonNullable<Transform['focus']>): string =>
  focus
    .split(' ')
    .map((side) => COMPASS[side])
    .join('');

/** docs.imgproxy.net, "Signing a URL": HMAC-SHA256 of salt and path. */
export const imgproxySignature = ({ key, salt }: ImgproxyKey, path: string): string =>
  createHmac('sha256', Buffer.from(key, 'hex'))
    .update(Buffer.from(salt, 'hex'))
    .update(path)
    .digest('base64url');

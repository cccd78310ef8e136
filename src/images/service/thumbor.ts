import { createHmac } from 'node:crypto';
import { type ImageService, qualityOf, type Transform } from './image-service.ts';

/** Thumbor 7 (thumbor.readthedocs.io, "Usage" and "Filters"). `key` is its `SECURITY_KEY`; without one, addresses are `unsafe`. */
export const thumbor =
  (url: string, key?: string): ImageService =>
  (source, transform) => {
    const { width, height = 0, focus } = transform;
    const path = `${width}x${height}/${focus ? alignOf(focus) : ''}filters:${filtersOf(transform).join(':')}/${encodeURIComponent(source)}`;
    return `${url}/${key === undefined ? 'unsafe' : thumborSignature(key, path)}/${path}`;
  };

/** Across, then down: `left/top/`. A part that is not named is in the middle. */
function alignOf(focus: NonNullable<Transform['focus']>): string {
  const sides = focus.split(' ');
  const across = sides.find((side) => side === 'left' || side === 'right');
  const down = sides.find((side) => side === 'top' || side === 'bottom');
  return [across, down].flatMap((side) => (side === undefined ? [] : [`${side}/`])).join('');
}

function filtersOf(transform: Transform): string[] {
  const quality = qualityOf(transform);
  return [
    `format(${transform.format})`,
    ...(quality === undefined ? [] : [`quality(${quality})`]),
    ...(transform.onWhite ? ['background_color(white)'] : []),
  ];
}

/** thumbor.readthedocs.io, "Libraries", scenario 1: HMAC-SHA1 of the path without its slash; the padding stays. */
export const thumborSignature = (key: string, path: string): string =>
  createHmac('sha1', key).update(path).digest('base64').replaceAll('+', '-').replaceAll('/', '_');

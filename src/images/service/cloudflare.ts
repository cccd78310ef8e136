import { type ImageService, qualityOf, type Transform } from './image-service.ts';

/** Cloudflare Images (developers.cloudflare.com, "Transform via URL"). */
export const cloudflare =
  (url: string): ImageService =>
  (source, transform) =>
    `${url}/cdn-cgi/image/${optionsOf(transform).join(',')}/${source}`;

function optionsOf(transform: Transform): string[] {
  const { width, height, focus, format, isStill, onWhite } = transform;
  const quality = qualityOf(transform);
  return [
    `width=${width}`,
    ...(height === undefined ? [] : [`height=${height}`, 'fit=cover']),
    ...(focus ? [`gravity=${gravityOf(focus)}`] : []),
    ...formatOf(format),
    ...(quality === undefined ? [] : [`quality=${quality}`]),
    ...(isStill ? ['anim=false'] : []),
    ...(onWhite ? ['background=white'] : []),
  ];
}

/** A side has a name; a corner is a point: from the left, from the top. */
const gravityOf = (focus: NonNullable<Transform['focus']>): string =>
  focus.includes(' ') ? `${focus.endsWith('left') ? 0 : 1}x${focus.startsWith('top') ? 0 : 1}` : focus;

/**
 * AVIF is negotiated, since Cloudflare makes only WebP of pictures that are too large for AVIF, and counts all formats of `auto` as one
 * transformation. It has no option for PNG: without a format, a PNG remains one.
 */
function formatOf(format: Transform['format']): string[] {
  if (format === 'png') return [];
  return [`format=${format === 'avif' ? 'auto' : format}`];
}

import { type ImageService, qualityOf, type Transform } from './image-service.ts';

/** Cloudflare Images (developers.cloudflare.com, "Transform via URL"). */
export const cloudflare =
  (url: string): ImageService =>
  (source, transform) =>
    `${url}/cdn-cgi/image/${optionsOf(transform).join(',')}/${source}`;

function optionsOf(transform: Transform): string[] {
  const { width, height, format, isStill, onWhite } = transform;
  const quality = qualityOf(transform);
  return [
    `width=${width}`,
    ...(height === undefined ? [] : [`height=${height}`, 'fit=cover']),
    ...formatOf(format),
    ...(quality === undefined ? [] : [`quality=${quality}`]),
    ...(isStill ? ['anim=false'] : []),
    ...(onWhite ? ['background=white'] : []),
  ];
}

/**
 * AVIF is negotiated, since Cloudflare makes only WebP of pictures that are too large for AVIF, and counts all formats of `auto` as one
 * transformation. It has no option for PNG: without a format, a PNG remains one.
 */
function formatOf(format: Transform['format']): string[] {
  if (format === 'png') return [];
  return [`format=${format === 'avif' ? 'auto' : format}`];
}

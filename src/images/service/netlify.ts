import { type ImageService, qualityOf } from './image-service.ts';

/** Netlify Image CDN (docs.netlify.com, "Image CDN"). Pictures of other hosts must be allowed in `netlify.toml` (`remote_images`). */
export const netlify =
  (url: string): ImageService =>
  (source, transform) => {
    const { width, height, focus, format } = transform;
    const quality = qualityOf(transform);
    const address = source.startsWith(`${url}/`) ? source.slice(url.length) : source;
    const parameters = [
      `url=${encodeURIComponent(address)}`,
      `w=${width}`,
      ...(height === undefined ? [] : [`h=${height}`, 'fit=cover']),
      // It knows sides, but no corners.
      ...(focus ? [`position=${focus.split(' ')[0] as string}`] : []),
      `fm=${format === 'jpeg' ? 'jpg' : format}`,
      ...(quality === undefined ? [] : [`q=${quality}`]),
    ];
    return `${url}/.netlify/images?${parameters.join('&')}`;
  };

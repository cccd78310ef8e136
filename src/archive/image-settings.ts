import type { SiteSettings } from './site-settings.ts';

/** Services that make the variants of pictures when a browser asks for them. */
export const IMAGE_SERVICES = ['imgproxy', 'cloudflare', 'netlify', 'thumbor'] as const;

export type ImageServiceName = (typeof IMAGE_SERVICES)[number];

/** Services that are part of a site's host and answer at the site's own address. */
export const HOST_SERVICES: readonly ImageServiceName[] = ['cloudflare', 'netlify'];

/** What becomes of articles with pictures that cannot be shown. */
export const UNREADABLE_PICTURES = ['stop', 'publish-without'] as const;

/** The service that makes the variants of pictures, so that a build makes their addresses and no files. */
export interface ImageSettings {
  service: ImageServiceName;
  /** Its address, without a trailing slash; by default the site's own origin. */
  url?: string | undefined;
  /** The address that stands for the content folder, where the service finds the originals; else they are published with the site. */
  source?: string | undefined;
  /** Whether addresses have no signature, so that anyone may ask the service for other sizes. */
  unsigned: boolean;
}

type Settings = Pick<SiteSettings, 'images' | 'url'>;

/** The service's address. */
export const serviceUrl = (images: ImageSettings, siteUrl: string): string =>
  images.url ?? new URL(siteUrl).origin;

/** The origin from which pages load pictures, if it is not the site's own. */
export function imageOrigin({ images, url }: Settings): string | undefined {
  if (!images) return undefined;
  const { origin } = new URL(serviceUrl(images, url));
  return origin === new URL(url).origin ? undefined : origin;
}

/** Whether the site contains the originals of its pictures, for the service to fetch. */
export const publishesOriginals = ({ images }: Pick<SiteSettings, 'images'>): boolean =>
  images !== undefined && images.source === undefined;

import { createHash } from 'node:crypto';
import { type ImageSettings, serviceUrl } from '../archive/image-settings.ts';
import type { Picture } from '../archive/picture.ts';
import type { SiteSettings } from '../archive/site-settings.ts';
import { imageUrl } from '../archive/urls.ts';
import { cloudflare } from './service/cloudflare.ts';
import type { ImageService } from './service/image-service.ts';
import { imgproxy, type ImgproxyKey } from './service/imgproxy.ts';
import { netlify } from './service/netlify.ts';
import { thumbor } from './service/thumbor.ts';
import { FILE_WIDTHS, originalName, SERVICE_WIDTHS, type Variant, type Widths } from './variants.ts';

/** What services sign addresses with. */
export interface ImageKeys {
  imgproxy?: ImgproxyKey;
  thumbor?: string;
}

type Settings = Pick<SiteSettings, 'images' | 'url' | 'words'>;

/**
 * How the addresses of pictures are made: those of files of the site, or those of a service. As an input of pages, it is a digest that
 * covers the settings and the key, so that another key renders what refers to pictures again, and no page or cache holds the key.
 */
export class ImageAddresses {
  /** In which widths pictures are shown. */
  readonly widths: Readonly<Record<keyof Widths, readonly number[]>>;
  readonly #settings: Settings;
  readonly #service: ImageService | undefined;
  readonly #digest: string;

  constructor(settings: Settings, keys: ImageKeys = {}) {
    const { images, url, words } = settings;
    this.#settings = settings;
    this.#service = images && serviceOf(images, serviceUrl(images, url), keys);
    this.widths = images ? SERVICE_WIDTHS : FILE_WIDTHS;
    const covered = images ? [words.images, url, images, keys] : [words.images];
    this.#digest = createHash('sha256').update(JSON.stringify(covered)).digest('hex').slice(0, 32);
  }

  /** The address of a variant: a path of the site, or a full one of the service. */
  of(picture: Picture, variant: Variant): string {
    if (!this.#service) return imageUrl(this.#settings.words, variant.name);
    const isStill = picture.isAnimated && !variant.moves;
    return this.#service(this.#sourceOf(picture), { ...variant, ...(isStill && { isStill }) });
  }

  /** Where the service finds the original. It changes with the picture, so that no cache keeps an old one. */
  #sourceOf(picture: Picture): string {
    const { images, url, words } = this.#settings;
    if (images?.source === undefined) return url + imageUrl(words, originalName(picture));
    const path = picture.file.split('/').map(encodeURIComponent).join('/');
    return `${images.source}/${path}?v=${picture.hash.slice(0, 16)}`;
  }

  toJSON(): string {
    return this.#digest;
  }
}

/** Addresses of files, also for a site that uses a service. */
export const fileAddresses = (settings: Settings): ImageAddresses =>
  new ImageAddresses({ ...settings, images: undefined });

function serviceOf({ service, unsigned }: ImageSettings, url: string, keys: ImageKeys): ImageService {
  const { imgproxy: imgproxyKey, thumbor: thumborKey } = unsigned ? {} : keys;
  switch (service) {
    case 'imgproxy':
      return imgproxy(url, imgproxyKey);
    case 'thumbor':
      return thumbor(url, thumborKey);
    case 'cloudflare':
      return cloudflare(url);
    case 'netlify':
      return netlify(url);
  }
}

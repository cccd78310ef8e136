import { z } from 'astro/zod';
import { HOST_SERVICES, IMAGE_SERVICES, UNREADABLE_PICTURES } from '../archive/image-settings.ts';
import { siteAddress } from './values.ts';

/** The key `images` of `content/site.yaml`: `unreadablePictures` of `SiteSettings`, and `ImageSettings` if there is a service. */
export const imagesSchema = z.strictObject({
  unreadable: z.enum(UNREADABLE_PICTURES).optional(),
  service: z.enum(IMAGE_SERVICES).optional(),
  url: siteAddress.optional(),
  source: siteAddress.optional(),
  unsigned: z.boolean().optional(),
});

type WrittenImages = z.infer<typeof imagesSchema>;

/** Whether a service is named, or nothing that needs one. */
export const namesService = (images: WrittenImages): boolean => {
  const { unreadable, service, ...ofService } = images;
  return service !== undefined || (unreadable !== undefined && Object.keys(ofService).length === 0);
};

/** Whether the service is one of the site's host, or has an address. */
export const hasAddress = ({ service, url }: WrittenImages): boolean =>
  service === undefined || url !== undefined || HOST_SERVICES.includes(service);

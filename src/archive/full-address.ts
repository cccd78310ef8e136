/** An address with the site's origin and folder before it, unless it is that of another host. */
export const fullAddress = (siteUrl: string, address: string): string =>
  address.startsWith('/') ? siteUrl + address : address;

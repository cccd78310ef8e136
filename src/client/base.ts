/** The folder of the site's address, such as `/archiv`; empty for a site at the root. */
export const BASE = import.meta.env.BASE_URL.replace(/\/$/, '');

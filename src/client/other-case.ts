import { BASE } from './base.ts';

/**
 * On the 404 page: redirects `/2026/11/Rathaus/` to its lower-case path, if the server does not. All paths of the site are in lower
 * case; the folder that it is in need not be.
 */
const small = BASE + location.pathname.slice(BASE.length).toLowerCase();
if (small !== location.pathname) {
  const response = await fetch(small, { method: 'HEAD' }).catch(() => undefined);
  if (response?.ok) location.replace(small + location.search + location.hash);
}

/**
 * On the 404 page: redirects `/2026/11/Rathaus/` to its lower-case path, if the server does not. All paths of the site are in lower
 * case.
 */
const small = location.pathname.toLowerCase();
if (small !== location.pathname) {
  const response = await fetch(small, { method: 'HEAD' }).catch(() => undefined);
  if (response?.ok) location.replace(small + location.search + location.hash);
}
export {};

/**
 * On the page for what is not there: leads `/2026/11/Rathaus/` to the page in small letters, where the server does not. Every
 * address of the site is in small letters.
 */
const small = location.pathname.toLowerCase();
if (small !== location.pathname) {
  const response = await fetch(small, { method: 'HEAD' }).catch(() => undefined);
  if (response?.ok) location.replace(small + location.search + location.hash);
}
export {};

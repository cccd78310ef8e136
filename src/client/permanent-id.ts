import { BASE } from './base.ts';

/**
 * On the 404 page: redirects `/id/44452` to the article with that id, if the server does not. Each table has a thousand ids.
 */
const [, id] = /^\/id\/(\d{1,12})\/?$/.exec(location.pathname.slice(BASE.length)) ?? [];
if (id !== undefined) {
  const response = await fetch(`${BASE}/id/${Math.floor(Number(id) / 1000)}.txt`).catch(() => undefined);
  const lines = response?.ok ? await response.text() : '';
  const [, url] = new RegExp(`^${Number(id)} (/.*);$`, 'm').exec(lines) ?? [];
  if (url !== undefined) location.replace(BASE + url);
}

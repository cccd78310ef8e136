import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchPage } from './measure.ts';

/** The script of a page that queries the single index as Pagefind's manual shows, and lists the first five results. */
const SCRIPT = `import * as pagefind from '/pagefind/pagefind.js';
const query = new URLSearchParams(location.search).get('q');
const found = await pagefind.search(query);
document.querySelector('#count').textContent = String(found.results.length);
for (const result of await Promise.all(found.results.slice(0, 5).map((result) => result.data()))) {
  const item = document.createElement('li');
  item.className = 'result';
  item.textContent = result.meta.title + ' ' + result.plain_excerpt;
  document.querySelector('ul').append(item);
}
document.body.dataset.state = 'done';
`;
const HTML =
  '<!doctype html><html lang="de"><title>Peer</title><p id="count"></p><ul></ul><script type="module" src="/peer/peer.js"></script></html>';

export const PEER_PAGE: SearchPage = {
  address: (query) => `/peer/?q=${encodeURIComponent(query)}`,
  first: '.result',
  all: 'body[data-state=done]',
  count: '#count',
};

export const OWN_PAGE: SearchPage = {
  address: (query) => `/suche/?q=${encodeURIComponent(query)}`,
  first: '.result-link',
  all: 'site-search[data-state=done]',
  count: '[role=status]',
};

/** Writes the peer's page into a site. */
export function writePeerPage(out: string): void {
  mkdirSync(join(out, 'peer'), { recursive: true });
  writeFileSync(join(out, 'peer/peer.js'), SCRIPT);
  writeFileSync(join(out, 'peer/index.html'), HTML);
}

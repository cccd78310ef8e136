import { expect } from 'vitest';

/** A reader would get a working site: every page is complete, and its stylesheets and scripts exist. */
export function expectServable(site: Record<string, string>): void {
  for (const [path, html] of Object.entries(site)) {
    if (!path.endsWith('.html') || path.startsWith('fragment/')) continue;
    expect(html.trimEnd(), path).toMatch(/<\/html>$/);
    const assets = [...html.matchAll(/(?:href|src)="\/(_astro\/[^"]+)"/g)].map(([, asset]) => String(asset));
    const leadsOn = html.includes('<meta http-equiv="refresh"');
    expect(assets.length > 0 || leadsOn, path).toBe(true);
    for (const asset of assets) expect(site, `${path} needs ${asset}`).toHaveProperty([asset]);
  }
}

import { gzipSync } from 'node:zlib';
import { attribute, type BuiltSite, elementsOf, type HtmlFile } from './built-site.ts';

/** What a page costs a reader. Bytes are counted after gzip compression. */
export interface PageCost {
  /** The page and its stylesheets, which block the first paint. */
  paint: number;
  /** Requests that block the first paint. */
  requests: number;
  /** Scripts that block the first paint. */
  blocking: number;
  /** Scripts that do not block it. */
  script: number;
}

/** The initial window of TCP: ten segments (RFC 6928). */
export const FIRST_FLIGHT = 14 * 1024;

export function costOf(site: BuiltSite, { html, tree }: Pick<HtmlFile, 'html' | 'tree'>): PageCost {
  const bytes = (paths: readonly string[]): number =>
    paths.reduce((sum, path) => sum + gzipSync(site.read(path)).length, 0);
  // What is for print alone blocks nothing.
  const links = elementsOf(tree, 'link').filter(
    (link) => attribute(link, 'rel') === 'stylesheet' && attribute(link, 'media') !== 'print',
  );
  const sheets = links.map((link) => (attribute(link, 'href') ?? '').slice(1));
  const scripts = elementsOf(tree, 'script').filter((script) => attribute(script, 'src') !== undefined); // JSON-LD is data
  const files = (all: typeof scripts): string[] =>
    all.map((script) => (attribute(script, 'src') ?? '').slice(1));
  const blocking = files(scripts.filter(blocksPaint));
  return {
    paint: gzipSync(html).length + bytes(sheets),
    requests: 1 + sheets.length + blocking.length,
    blocking: bytes(blocking),
    script: bytes(files(scripts.filter((script) => !blocksPaint(script)))),
  };
}

/** Whether the first paint waits for a script: modules and deferred scripts run after the page is read. */
const blocksPaint = (script: Parameters<typeof attribute>[0]): boolean =>
  attribute(script, 'type') !== 'module' && attribute(script, 'defer') === undefined;

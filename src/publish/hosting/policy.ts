import { extname } from 'node:path';
import { cacheRuleOf } from '../output/cache-rules.ts';

/** Media types by extension (IANA); text is UTF-8 throughout. */
export const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.atom': 'application/atom+xml; charset=utf-8',
  '.avif': 'image/avif',
  '.bib': 'application/x-bibtex; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jsonl': 'application/jsonl; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.parquet': 'application/vnd.apache.parquet',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.ris': 'application/x-research-info-systems; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
  '.xsl': 'application/xslt+xml; charset=utf-8',
  '.zip': 'application/zip',
};

/** A JSON file with a special media type, which browsers require. */
export const SPECULATION_RULES = {
  path: '/speculation-rules.json',
  type: 'application/speculationrules+json',
};

/** The type of unknown files: browsers offer them for download and never run them. */
const BINARY = 'application/octet-stream';

export interface FilePolicy {
  contentType: string;
  cacheControl: string;
}

/** The response headers of a file of the site. */
export const policyOf = (path: string): FilePolicy => ({
  contentType:
    `/${path}` === SPECULATION_RULES.path
      ? SPECULATION_RULES.type
      : (CONTENT_TYPES[extname(path).toLowerCase()] ?? BINARY),
  cacheControl: cacheRuleOf(path).header,
});

/** Whether a file is served. Dotfiles are internal to the build, except for the public folder `.well-known` (RFC 8615). */
export const isPublic = (path: string): boolean =>
  !path
    .replace(/^\.well-known\//, '')
    .split('/')
    .some((part) => part.startsWith('.'));

/**
 * The headers of every response of a site at the root. The Content Security Policy (CSP Level 3) allows the site's own files, and WebAssembly for the
 * search; nothing inline, nothing from other hosts.
 */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'self'",
    "base-uri 'none'",
  ].join('; '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  // Prefetches links of this site that a reader is about to follow (Speculation Rules, WICG).
  'Speculation-Rules': '"/speculation-rules.json"',
  'Strict-Transport-Security': 'max-age=31536000',
  'X-Content-Type-Options': 'nosniff',
};

/** The headers of every response of a site in a folder; `base` is its path. */
export const securityHeaders = (base: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(SECURITY_HEADERS).map(([name, value]) => [name, value.replace('"/', `"${base}/`)]),
  );

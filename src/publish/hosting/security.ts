import { gitHost, hasWindowSignIn } from '../../archive/git-host.ts';
import type { EditorSettings } from '../../archive/site-settings.ts';
import { SPECULATION_RULES } from './policy.ts';

/**
 * The policy of every page but the editor page (CSP Level 3). It allows the site's own files, and WebAssembly for the search; nothing
 * inline, nothing from other hosts but the pictures of the image service at the origin `images`.
 */
const policyWith = (images: string | undefined): string =>
  [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    `img-src 'self'${images === undefined ? '' : ` ${images}`}`,
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'self'",
    "base-uri 'none'",
  ].join('; ');

/**
 * The headers of every response; `base` is the path of the site's folder, empty for a site at the root, `images` the origin from which
 * pages load pictures, if it is not the site's.
 */
export const securityHeaders = (base: string, images?: string): Readonly<Record<string, string>> => ({
  'Content-Security-Policy': policyWith(images),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  // Prefetches links of this site that a reader is about to follow (Speculation Rules, WICG).
  'Speculation-Rules': `"${base}${SPECULATION_RULES.path}"`,
  'Strict-Transport-Security': 'max-age=31536000',
  'X-Content-Type-Options': 'nosniff',
});

/**
 * The policy of the editor page (CSP Level 3). The CMS connects to the git host and to no other; its components set styles, it shows
 * pictures that have not been uploaded yet (`blob:`), and its own icons are `data:`.
 */
export const editorPolicy = (editor: Pick<EditorSettings, 'backend' | 'host'>): string =>
  [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    `connect-src 'self' blob: data: ${new URL(gitHost(editor).api).origin}`,
    "worker-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');

/** The headers of the editor page that differ from those of all others. A `<meta>` element cannot forbid frames. */
export const editorHeaders = (editor: EditorSettings): Readonly<Record<string, string>> => ({
  'Content-Security-Policy': `${editorPolicy(editor)}; frame-ancestors 'none'`,
  // The window of the git host reports the sign-in to the page that opened it.
  ...(hasWindowSignIn(editor) && { 'Cross-Origin-Opener-Policy': 'same-origin-allow-popups' }),
  'X-Robots-Tag': 'noindex',
});

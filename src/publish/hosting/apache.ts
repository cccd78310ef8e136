import { type IdBlock, idPattern } from '../../archive/id-blocks.ts';
import type { AddressHistory } from '../../archive/address-history.ts';
import { basePath, basePattern } from '../../archive/base-path.ts';
import { type WordRule, wordRules } from '../../archive/former-words.ts';
import { imageOrigin } from '../../archive/image-settings.ts';
import type { EditorSettings, SiteSettings } from '../../archive/site-settings.ts';
import { ID_FOLDER, idTableUrl } from '../../archive/urls.ts';
import { CACHE_RULES } from '../output/cache-rules.ts';
import { CONTENT_TYPES, SPECULATION_RULES } from './policy.ts';
import { bothForms, encodedPath } from './old-path.ts';
import { editorHeaders, securityHeaders } from './security.ts';

/** A RewriteMap of Apache (`txt`): old path, space, target, or `-` if the page is gone. `base` is the site's folder in its address. */
export function apacheMap({ moved, gone }: AddressHistory, base: string): string {
  const lines = [
    ...moved.map(({ from, to }) => linesOf(base + from, base + encodedPath(to))),
    ...gone.map(({ path }) => linesOf(base + path, '-')),
  ];
  return `${lines.join('\n')}\n`;
}

function linesOf(path: string, value: string): string {
  const [file, folder] = bothForms(path);
  return `${file} ${value}\n${folder} ${value}`;
}

/** A RewriteMap is a single file, so each block has its own, which is consulted only for ids of this block. */
function idRules(root: string, base: string, block: IdBlock): string {
  const name = `nachlese-ids-${block.name}`;
  return `RewriteMap ${name} "txt:${root}${idTableUrl(block.name)}"
RewriteCond \${${name}:$1} ^(/.*);$
RewriteRule "^${basePattern(base)}${ID_FOLDER}(${idPattern(block)})/?$" ${base}%1 [R=301,L,NE]
`;
}

const wordRule = (base: string, { pattern, target }: WordRule): string =>
  `RewriteRule "^${basePattern(base)}${pattern}$" "${base}${target}" [R=301,L]\n`;

/** Content codings in order of the server's preference, with their file extensions. */
const COMPRESSED = [
  ['br', 'br'],
  ['gzip', 'gz'],
] as const;

/** Serves the compressed file if it exists and the client accepts it: for a folder's page, and for any other file. */
function compressed(root: string, base: string, coding: string, ending: string): string {
  const accepted = `RewriteCond %{HTTP:Accept-Encoding} \\b${coding}\\b`;
  const rule = (uri: string, name: string): string =>
    [
      `RewriteCond %{REQUEST_URI} ${uri}`,
      accepted,
      `RewriteCond "${root}$1${name}.${ending}" -f`,
      // Passed through, the path goes on to `Alias`.
      `RewriteRule "^${basePattern(base)}(/.*)$" "${base}$1${name}.${ending}" [PT,E=no-gzip:1]\n`,
    ].join('\n');
  return rule('/$', 'index.html') + rule('[^/]$', '');
}

const setHeader = (name: string, value: string): string =>
  `Header always set ${name} "${value.replaceAll('"', '\\"')}"`;

/** The headers of the editor page, in its folder only. */
function editorLines(editor: EditorSettings, base: string): string {
  const paths = `^${basePattern(base)}/${editor.path}/`;
  return Object.entries(editorHeaders(editor))
    .map(([name, value]) => `${setHeader(name, value)} "expr=%{REQUEST_URI} =~ m#${paths}#"\n`)
    .join('');
}

/** Redirects, headers and media types, for a `<VirtualHost>`. */
export function apacheConf(
  root: string,
  { permanent }: AddressHistory,
  settings: Pick<SiteSettings, 'url' | 'words' | 'formerWords' | 'editor' | 'images'>,
): string {
  const base = basePath(settings.url);
  const [long, short] = [CACHE_RULES[0], CACHE_RULES.at(-1) as (typeof CACHE_RULES)[0]];
  const longPaths = `^${basePattern(base)}/${long.pattern.source.slice(1).replaceAll('\\/', '/')}`;
  const security = securityHeaders(base, imageOrigin(settings));
  const headers = Object.entries(security).map(([name, value]) => setHeader(name, value));
  const oldPaths = [
    ...wordRules(settings).map((rule) => wordRule(base, rule)),
    ...permanent.map((block) => idRules(root, base, block)),
  ];
  const types = Object.entries(CONTENT_TYPES).map(([ending, type]) => `AddType '${type}' ${ending}`);
  return `# Made by Nachlese. Put the site's folder for @ROOT@ and include this file in the virtual host.
# Needs mod_rewrite, mod_headers, mod_mime${base === '' ? '' : ', mod_alias'} and mod_dir, and Apache 2.4.39.
${base === '' ? `DocumentRoot "${root}"` : `Alias "${base}" "${root}"`}
DirectoryIndex index.html
ErrorDocument 404 ${base}/404.html
# The page that lies at the path says what was there and why it is gone.
ErrorDocument 410 "/%{REQUEST_URI}/index.html"
${types.join('\n')}
# Files that "npm run build -- --precompress" wrote.
RemoveType .gz .br
RemoveLanguage .br
AddEncoding gzip .gz
AddEncoding br .br
${headers.join('\n')}
${settings.editor ? editorLines(settings.editor, base) : ''}Header always merge Vary Accept-Encoding
Header always set Cache-Control "${short.header}" "expr=%{REQUEST_URI} !~ m#${longPaths}#"
Header always set Cache-Control "${long.header}" "expr=%{REQUEST_URI} =~ m#${longPaths}#"
<Location "${base}${SPECULATION_RULES.path}">
  ForceType ${SPECULATION_RULES.type}
</Location>
RewriteEngine On
RewriteMap nachlese "txt:${root}/_server/apache.map"
RewriteCond \${nachlese:%{REQUEST_URI}} ^-$
RewriteRule ^ - [G]
RewriteCond \${nachlese:%{REQUEST_URI}} ^(/.*)$
RewriteRule ^ %1 [R=301,L,NE]
${oldPaths.join('')}RewriteRule "(^|/)\\.(?!well-known/)" - [R=404,L]
RewriteRule "^${basePattern(base)}/_server/" - [R=404,L]
${COMPRESSED.map(([coding, ending]) => compressed(root, base, coding, ending)).join('')}`;
}

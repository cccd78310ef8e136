import { type IdBlock, idPattern } from '../../archive/id-blocks.ts';
import type { AddressHistory } from '../../archive/address-history.ts';
import { ID_FOLDER, idTableUrl } from '../../archive/urls.ts';
import type { EditorSettings } from '../../archive/site-settings.ts';
import { CACHE_RULES } from '../output/cache-rules.ts';
import { CONTENT_TYPES, SPECULATION_RULES } from './policy.ts';
import { bothForms, encodedPath } from './old-path.ts';
import { editorHeaders, SECURITY_HEADERS } from './security.ts';

/** A RewriteMap of Apache (`txt`): old path, space, target, or `-` if the page is gone. */
export function apacheMap({ moved, gone }: AddressHistory): string {
  const lines = [
    ...moved.map(({ from, to }) => linesOf(from, encodedPath(to))),
    ...gone.map(({ path }) => linesOf(path, '-')),
  ];
  return `${lines.join('\n')}\n`;
}

function linesOf(path: string, value: string): string {
  const [file, folder] = bothForms(path);
  return `${file} ${value}\n${folder} ${value}`;
}

/** A RewriteMap is a single file, so each block has its own, which is consulted only for ids of this block. */
function idRules(root: string, block: IdBlock): string {
  const name = `nachlese-ids-${block.name}`;
  return `RewriteMap ${name} "txt:${root}${idTableUrl(block.name)}"
RewriteCond \${${name}:$1} ^(/.*);$
RewriteRule "^${ID_FOLDER}(${idPattern(block)})/?$" %1 [R=301,L,NE]
`;
}

/** Content codings in order of the server's preference, with their file extensions. */
const COMPRESSED = [
  ['br', 'br'],
  ['gzip', 'gz'],
] as const;

/** Serves the compressed file if it exists and the client accepts it: for a folder's page, and for any other file. */
function compressed(coding: string, ending: string): string {
  const accepted = `RewriteCond %{HTTP:Accept-Encoding} \\b${coding}\\b`;
  const rule = (uri: string, name: string): string =>
    [
      `RewriteCond %{REQUEST_URI} ${uri}`,
      accepted,
      `RewriteCond "%{DOCUMENT_ROOT}%{REQUEST_URI}${name}.${ending}" -f`,
      `RewriteRule "^(.*)$" "$1${name}.${ending}" [L,E=no-gzip:1]\n`,
    ].join('\n');
  return rule('/$', 'index.html') + rule('[^/]$', '');
}

const setHeader = (name: string, value: string): string =>
  `Header always set ${name} "${value.replaceAll('"', '\\"')}"`;

/** Redirects, headers and media types, for a `<VirtualHost>`. */
export function apacheConf(root: string, { permanent }: AddressHistory, editor?: EditorSettings): string {
  const [long, short] = [CACHE_RULES[0], CACHE_RULES.at(-1) as (typeof CACHE_RULES)[0]];
  const headers = Object.entries(SECURITY_HEADERS).map(([name, value]) => setHeader(name, value));
  const own = editor ? Object.entries(editorHeaders(editor)) : [];
  const editorLines = own.map(
    ([name, value]) => `${setHeader(name, value)} "expr=%{REQUEST_URI} =~ m#^/${String(editor?.path)}/#"\n`,
  );
  const types = Object.entries(CONTENT_TYPES).map(([ending, type]) => `AddType '${type}' ${ending}`);
  return `# Made by Nachlese. Put the site's folder for @ROOT@ and include this file in the virtual host.
# Needs mod_rewrite, mod_headers, mod_mime and mod_dir, and Apache 2.4.39.
DocumentRoot "${root}"
DirectoryIndex index.html
ErrorDocument 404 /404.html
# The page that lies at the path says what was there and why it is gone.
ErrorDocument 410 "/%{REQUEST_URI}/index.html"
${types.join('\n')}
# Files that "npm run build -- --precompress" wrote.
RemoveType .gz .br
RemoveLanguage .br
AddEncoding gzip .gz
AddEncoding br .br
${headers.join('\n')}
${editorLines.join('')}Header always merge Vary Accept-Encoding
Header always set Cache-Control "${short.header}" "expr=%{REQUEST_URI} !~ m#^/${long.pattern.source.slice(1).replaceAll('\\/', '/')}#"
Header always set Cache-Control "${long.header}" "expr=%{REQUEST_URI} =~ m#^/${long.pattern.source.slice(1).replaceAll('\\/', '/')}#"
<Location "${SPECULATION_RULES.path}">
  ForceType ${SPECULATION_RULES.type}
</Location>
RewriteEngine On
RewriteMap nachlese "txt:${root}/_server/apache.map"
RewriteCond \${nachlese:%{REQUEST_URI}} ^-$
RewriteRule ^ - [G]
RewriteCond \${nachlese:%{REQUEST_URI}} ^(/.*)$
RewriteRule ^ %1 [R=301,L,NE]
${permanent.map((block) => idRules(root, block)).join('')}RewriteRule "(^|/)\\.(?!well-known/)" - [R=404,L]
RewriteRule "^/_server/" - [R=404,L]
${COMPRESSED.map(([coding, ending]) => compressed(coding, ending)).join('')}`;
}

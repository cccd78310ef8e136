import type { AddressHistory } from '../../archive/address-history.ts';
import { basePath, basePattern } from '../../archive/base-path.ts';
import { type WordRule, wordRules } from '../../archive/former-words.ts';
import { imageOrigin } from '../../archive/image-settings.ts';
import type { EditorSettings, SiteSettings } from '../../archive/site-settings.ts';
import { ID_FOLDER } from '../../archive/urls.ts';
import { CACHE_RULES } from '../output/cache-rules.ts';
import { CONTENT_TYPES, SPECULATION_RULES } from './policy.ts';
import { bothForms, encodedPath } from './old-path.ts';
import { editorHeaders, securityHeaders } from './security.ts';

/**
 * A map file of nginx: old paths, with and without a trailing slash, and their targets. nginx's maps ignore case, so the first of
 * several spellings with the same target is enough. A live page whose old address differs only in case matches the map, too; a
 * second map excludes it.
 */
export function nginxMoved({ moved }: AddressHistory): string {
  const seen = new Set<string>();
  return moved.map(({ from, to }) => mapLines(from, targetOf(to), seen)).join('');
}

export function nginxGone({ gone }: AddressHistory): string {
  const seen = new Set<string>();
  return gone.map(({ path }) => mapLines(path, '1', seen)).join('');
}

const targetOf = (to: string): string => encodedPath(to).replaceAll('$', '%24');

/** The lines of a path, except for spellings already in `seen`; adds the new ones to it. */
function mapLines(path: string, value: string, seen: Set<string>): string {
  const forms = bothForms(path).filter((form) => !seen.has(form.toLowerCase()));
  for (const form of forms) seen.add(form.toLowerCase());
  return forms.map((form) => `${quoted(form)} ${quoted(value)};\n`).join('');
}

/** Within quotation marks, nginx interprets backslashes; in a map's values, but not in its keys, also variables. */
const quoted = (path: string): string =>
  /["\\]/.test(path) ? `"${path.replace(/["\\]/g, '\\$&')}"` : `"${path}"`;

/** Without the charset, which nginx adds by type. */
const plainType = (type: string): string => type.replace(/;.*$/, '');

type Headers = ReturnType<typeof securityHeaders>;

/** Headers that differ on the editor page, each as a variable: `add_header` in a location would drop those of the server. */
function editorMaps(editor: EditorSettings, base: string, security: Headers): string {
  // nginx evaluates a map once per request, before or after the folder is cut off.
  const maybe = base === '' ? '' : `(?:${basePattern(base)})?`;
  const maps = Object.entries(editorHeaders(editor)).map(
    ([name, value]) => `map $uri ${variableOf(name)} {
  default ${nginxText(security[name] ?? '')};
  "~^${maybe}/${editor.path}/" ${nginxText(value)};
}
`,
  );
  return maps.join('');
}

const variableOf = (header: string): string => `$nachlese_${header.toLowerCase().replaceAll('-', '_')}`;

function headerLines(editor: EditorSettings | undefined, security: Headers): string[] {
  const own = editor ? Object.keys(editorHeaders(editor)) : [];
  const values = Object.entries(security).map(([name, value]) => [name, nginxText(value)] as const);
  const all = new Map([...values, ...own.map((name) => [name, variableOf(name)] as const)]);
  return [...all].map(([name, value]) => `  add_header ${name} ${value} always;`);
}

/** Names the group of a pattern: nginx forgets numbered ones between a map and its use. */
const namedGroup = (pattern: string, name: string): string => pattern.replace(/\((?!\?)/, `(?<${name}>`);

/** A map from paths with former words to their present ones; none if the site has no former words. */
function wordMap(rules: readonly WordRule[]): string {
  if (rules.length === 0) return '';
  const lines = rules.map(
    ({ pattern, target }, index) =>
      `  "~^${namedGroup(pattern, `nachlese_rest${index}`)}$" "${target.replace('$1', `$nachlese_rest${index}`)}";\n`,
  );
  return `map $uri $nachlese_word {\n  default "";\n${lines.join('')}}\n`;
}

/** Whether a request is for the site's folder. nginx asks a map once a request, so it holds for what the request becomes, too. */
const insideMap = (base: string): string => `map $uri $nachlese_inside {
  default "";
  "~^${basePattern(base)}/" 1;
}
`;

/**
 * Cuts the folder off every address before anything else looks at it, so all other rules count paths from the folder. Only once: nginx runs
 * these lines again for a folder's page and for the 404 page, and a path in the site may begin like the folder.
 */
const insideOf = (base: string): string => `  uninitialized_variable_warn off;
  if ($uri = ${base}) { return 301 ${base}/; }
  if ($nachlese_inside = "") { return 404; }
  if ($nachlese_seen = "") {
    set $nachlese_seen 1;
    rewrite "^${basePattern(base)}(/.*)$" $1;
  }
`;

/** nginx adds the slash to a folder's path by itself, but knows only the path without the site's folder. */
const slashIn = (base: string): string =>
  `    if (-d $request_filename) { rewrite "^(/.*[^/])$" ${base}$1/ permanent; }\n`;

/** A complete nginx server, to be included at the `http` level. `root` is the site's folder on the disk. */
export function nginxConf(
  root: string,
  settings: Pick<SiteSettings, 'url' | 'words' | 'formerWords' | 'editor' | 'images'>,
): string {
  const base = basePath(settings.url);
  const security = securityHeaders(base, imageOrigin(settings));
  const rules = wordRules(settings);
  const cache = CACHE_RULES.map(({ pattern, header, name }) =>
    name === 'short'
      ? `  default ${quoted(header)};`
      : `  "~^/${pattern.source.slice(1)}" ${quoted(header)};`,
  );
  const types = new Map<string, string[]>();
  for (const [ending, type] of Object.entries(CONTENT_TYPES)) {
    types.set(plainType(type), [...(types.get(plainType(type)) ?? []), ending.slice(1)]);
  }
  const texts = Object.values(CONTENT_TYPES).filter((type) => type.includes('charset'));
  return `# Made by Nachlese. Put the site's folder for @ROOT@ and include this file on the level of http.
map_hash_max_size 262144;
map_hash_bucket_size 1024;
map $uri $nachlese_moved {
  default "";
  include ${root}/_server/nginx-moved.map;
}
# A page that had the same address in other letters finds itself in the map. Asked once a request, before a folder becomes its file.
map "$nachlese_moved $uri" $nachlese_to {
  default $nachlese_moved;
  "~^(.*) \\1$" "";
}
map $uri $nachlese_id {
  default "";
  "~^${ID_FOLDER}(?<nachlese_number>[0-9]+)/?$" $nachlese_number;
}
map $nachlese_id $nachlese_article {
  default "";
  include ${root}${ID_FOLDER}*.txt;
}
map $uri $nachlese_gone {
  default "";
  include ${root}/_server/nginx-gone.map;
}
${wordMap(rules)}${base === '' ? '' : insideMap(base)}map $uri $nachlese_cache {
${cache.join('\n')}
}
${settings.editor ? editorMaps(settings.editor, base, security) : ''}server {
  listen 8080;
  root ${root};
  index index.html;
  absolute_redirect off;
${base === '' ? '' : insideOf(base)}  charset utf-8;
  charset_types ${[...new Set(texts.map(plainType))].filter((type) => type !== 'text/html').join(' ')};
  types {
${[...types].map(([type, endings]) => `    ${type} ${endings.join(' ')};`).join('\n')}
  }
  default_type application/octet-stream;
  # Files that "npm run build -- --precompress" wrote. Brotli needs the module ngx_brotli.
  gzip_static on;
  gzip_vary on;
  # brotli_static on;
${headerLines(settings.editor, security).join('\n')}
  add_header Cache-Control $nachlese_cache always;
  error_page 404 /404.html;
  # A folder without a page of its own.
  error_page 403 =404 /404.html;
  error_page 410 @gone;
  location / {
    if ($nachlese_gone) { return 410; }
    if ($nachlese_to) { return 301 ${base}$nachlese_to$is_args$args; }
    if ($nachlese_article) { return 301 ${base}$nachlese_article$is_args$args; }
${rules.length === 0 ? '' : `    if ($nachlese_word) { return 301 ${base}$nachlese_word$is_args$args; }\n`}${base === '' ? '' : slashIn(base)}  }
  location ^~ /_server/ { return 404; }
  location = ${SPECULATION_RULES.path} {
    types { }
    default_type ${SPECULATION_RULES.type};
  }
  location ~ /\\.(?!well-known/) { return 404; }
  location @gone {
    try_files $uri/index.html \${uri}index.html /404.html;
  }
}
`;
}

const nginxText = (text: string): string => `'${text.replace(/['\\]/g, '\\$&')}'`;

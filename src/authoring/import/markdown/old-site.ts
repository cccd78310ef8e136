import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { addressesOf, fieldAt, textOf } from './field-values.ts';
import { type Fields, type FieldValue, splitFile } from './fields.ts';

/** The programs whose archives are known. */
export type Generator = 'jekyll' | 'hugo' | 'zola' | 'eleventy' | 'astro' | 'pelican' | 'nikola';

/** The project that an archive belongs to. */
export interface OldSite {
  /** The project's folder, which pictures are looked for in. */
  root: string;
  generator: Generator | undefined;
  /** Its configuration, as far as it is data. */
  config: Fields;
  /** The site's address, `https://…`, if the configuration names it. */
  origin: string | undefined;
  /** The folder that the site was published in: empty, or `/folder`. */
  basePath: string;
}

const CONFIG_FILES: readonly (readonly [Generator, string])[] = [
  ...(['yml', 'yaml', 'toml'] as const).map((ending) => ['jekyll', `_config.${ending}`] as const),
  ...[
    'hugo.toml',
    'hugo.yaml',
    'hugo.yml',
    'hugo.json',
    'config/_default/hugo.toml',
    'config/_default/hugo.yaml',
  ].map((name) => ['hugo', name] as const),
  ...[
    'config/_default/config.toml',
    'config/_default/config.yaml',
    'config.toml',
    'config.yaml',
    'config.yml',
    'config.json',
  ].map((name) => ['hugo', name] as const),
  ...[
    '.eleventy.js',
    'eleventy.config.js',
    'eleventy.config.mjs',
    'eleventy.config.cjs',
    'eleventy.config.ts',
  ].map((name) => ['eleventy', name] as const),
  ...['mjs', 'ts', 'js'].map((ending) => ['astro', `astro.config.${ending}`] as const),
  ['pelican', 'pelicanconf.py'],
  ['nikola', 'conf.py'],
];

/** How many folders above the texts the configuration may be. */
const LEVELS = 6;

/**
 * The project around a folder: the nearest folder above with the configuration of a known generator, or else with a
 * repository. Configurations that are programs are searched for their addresses; none is run.
 */
export function oldSiteOf(folder: string): OldSite {
  const above = foldersAbove(resolve(folder));
  for (const root of above) {
    const found = CONFIG_FILES.find(([, name]) => existsSync(join(root, name)));
    if (found) return siteAt(root, ...found);
  }
  const root = above.find((each) => ['.git', 'package.json'].some((name) => existsSync(join(each, name))));
  return { root: root ?? resolve(folder), generator: undefined, config: {}, origin: undefined, basePath: '' };
}

function foldersAbove(folder: string): string[] {
  const found = [folder];
  for (let level = 0; level < LEVELS; level++) {
    const above = dirname(found.at(-1) as string);
    if (above === found.at(-1)) break;
    found.push(above);
  }
  return found;
}

function siteAt(root: string, generator: Generator, file: string): OldSite {
  const text = readFileSync(join(root, file), 'utf8').replace(/\r\n?/g, '\n');
  const config = isData(file) ? dataOf(file, text) : settingsIn(text, root);
  const isZola = generator === 'hugo' && fieldAt(config, 'base_url') !== undefined;
  const address = textOf(
    fieldAt(config, 'baseURL', 'base_url', 'url', 'site', 'SITEURL', 'SITE_URL', 'BASE_URL'),
  );
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const folder = [textOf(fieldAt(config, 'baseurl', 'base')), url?.pathname ?? ''].find(
    (path) => /[^/]/.test(path) && !path.includes(':'),
  );
  return {
    ...{ root, config, generator: isZola ? 'zola' : generator },
    origin: url && /^https?:$/.test(url.protocol) ? url.origin : undefined,
    basePath: folder === undefined ? '' : `/${folder.replace(/^\/+|\/+$/g, '')}`,
  };
}

const isData = (file: string): boolean => /\.(?:ya?ml|toml|json)$/.test(file);

/** A configuration that is data; what cannot be read counts as empty, since every value may also stand in the mapping. */
function dataOf(file: string, text: string): Fields {
  const fence = file.endsWith('toml') ? '+++' : file.endsWith('json') ? ';;;' : '---';
  const split = splitFile(`${fence}\n${text.replace(/^---[ \t]*\n/, '')}\n${fence}\n`);
  return 'problem' in split ? {} : split.fields;
}

/** `NAME = 'text'` and `name: 'text'`, the settings of a configuration that is a program. */
const SETTING = /^[ \t]*(?:export\s+const\s+)?([A-Za-z_]\w*)[ \t]*[:=][ \t]*(?:u)?(['"`])([^'"`\n]*)\2/gm;

function settingsIn(text: string, root: string): Fields {
  const published = join(root, 'publishconf.py');
  const all = existsSync(published) ? `${text}\n${readFileSync(published, 'utf8')}` : text;
  const settings: Record<string, FieldValue> = {};
  for (const [, name = '', , value = ''] of all.matchAll(SETTING)) if (value !== '') settings[name] = value;
  return settings;
}

/** The languages of a Hugo site, whose codes may be part of file names and folders. */
export const languagesOf = ({ config }: OldSite): string[] => {
  const languages = fieldAt(config, 'languages');
  const named =
    typeof languages === 'object' && !Array.isArray(languages)
      ? Object.keys(languages)
      : addressesOf(languages);
  const main = textOf(fieldAt(config, 'defaultContentLanguage', 'default_language', 'DEFAULT_LANG'));
  return [...new Set([main, ...named])].filter((code) => code !== '');
};

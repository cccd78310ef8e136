import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * The rooms of `src/`, from the ground floor up. A room imports itself and what is listed here: rooms, or single files of a room, and
 * only from below, so there are no circles. `src/README.md` says what each room is for.
 */
export const ROOMS = {
  archive: [],
  cache: [],
  styles: ['archive/theme'],
  provenance: ['archive', 'cache'],
  i18n: ['archive', 'provenance/git-error'],
  language: ['archive', 'cache', 'i18n'],
  markdown: ['archive', 'i18n'],
  images: ['archive', 'styles', 'cache'],
  loader: ['archive', 'cache', 'styles/colors', 'i18n', 'markdown', 'provenance', 'images'],
  card: ['archive', 'i18n', 'images', 'markdown'],
  site: ['archive', 'cache', 'styles/colors', 'i18n', 'images', 'card'],
  views: ['archive', 'styles/colors', 'i18n', 'images', 'markdown', 'provenance', 'loader', 'card', 'site'],
  search: ['archive', 'cache', 'i18n', 'images', 'language', 'loader', 'markdown', 'card', 'site'],
  client: [
    'archive/immutable-files',
    'archive/language',
    'archive/theme',
    'i18n',
    'language',
    'card',
    'search/index-format',
    'search/index-word',
    'search/words',
  ],
  metadata: [
    'archive',
    'styles',
    'i18n',
    'markdown/escape-html',
    'card',
    'site',
    'views',
    'client/offline/config',
  ],
  components: ['archive', 'i18n', 'images', 'markdown', 'card', 'site', 'views', 'metadata'],
  layouts: ['i18n', 'site', 'views', 'metadata', 'client', 'styles', 'components'],
  authoring: ['archive', 'i18n', 'loader'],
  'authoring/edit': ['archive', 'cache', 'i18n', 'loader', 'authoring'],
  'authoring/check': [
    ...[
      'archive',
      'cache',
      'i18n',
      'images',
      'language',
      'loader',
      'markdown',
      'provenance',
      'site',
      'views',
    ],
    ...['authoring', 'authoring/edit'],
  ],
  'authoring/import': [
    'archive',
    'cache',
    'i18n',
    'loader',
    'markdown',
    'provenance',
    'authoring',
    'authoring/edit',
  ],
  'authoring/editors': ['archive', 'i18n', 'provenance', 'loader', 'authoring', 'authoring/edit'],
  'authoring/init': [
    ...[
      'archive',
      'cache',
      'styles/colors',
      'i18n',
      'loader',
      'authoring',
      'authoring/edit',
      'authoring/editors',
    ],
  ],
  'authoring/upgrade': ['archive', 'loader', 'authoring', 'authoring/edit'],
  publish: [
    ...['archive', 'cache', 'i18n', 'images/addresses', 'images/pending', 'images/unreadable'],
    ...['loader', 'site', 'views'],
  ],
  'publish/output': ['archive', 'cache', 'i18n', 'publish'],
  'publish/hosting': [...['archive', 'cache', 'i18n', 'site', 'views', 'publish', 'publish/output']],
  'publish/editor': [
    ...['archive', 'authoring/editors', 'cache', 'i18n', 'markdown/escape-html', 'site'],
    ...['publish', 'publish/output', 'publish/hosting'],
  ],
  'publish/open-data': [
    ...['archive', 'cache', 'site', 'views', 'search', 'metadata', 'publish', 'publish/output'],
  ],
  'publish/astro': [
    ...['archive', 'cache', 'i18n', 'loader', 'markdown', 'site', 'views', 'publish', 'publish/output'],
  ],
  'publish/build': [
    ...['archive', 'cache', 'i18n', 'images', 'loader', 'provenance', 'search', 'site', 'views', 'metadata'],
    ...['publish', 'publish/output', 'publish/hosting', 'publish/editor', 'publish/open-data'],
    'publish/astro',
  ],
  'publish/preview': [
    ...['archive', 'cache', 'i18n', 'markdown/escape-html', 'images', 'loader', 'search', 'site', 'views'],
    ...[
      'publish',
      'publish/output',
      'publish/hosting',
      'publish/open-data',
      'publish/astro',
      'publish/build',
    ],
  ],
  // A stub's file is all that a deploy sees of a redirect; the module that writes it also reads it.
  'publish/deploy': ['cache', 'i18n', 'metadata/stub', 'publish', 'publish/output', 'publish/hosting'],
  package: ['archive', 'card', 'i18n', 'site', 'views'],
  pages: ['layouts', 'components', 'views', 'metadata', 'site', 'client', 'publish/astro'],
};

/** The room of a file below `src/`, by its path from there. Longer names come first: `publish/build` is not `publish`. */
const NAMES = Object.keys(ROOMS).sort((a, b) => b.length - a.length);
const roomOf = (path) => NAMES.find((name) => path.startsWith(`${name}/`));

const FLOORS = Object.keys(ROOMS);
const floorOf = (path) => FLOORS.indexOf(roomOf(`${path}/`));
for (const [name, allowed] of Object.entries(ROOMS)) {
  const above = allowed.find((path) => floorOf(path) >= FLOORS.indexOf(name));
  if (above !== undefined) throw new Error(`.config/rooms.mjs: ${name} stands below ${above}.`);
}

/** Reports imports from other rooms that `ROOMS` does not allow. */
const entered = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const from = relative(resolve(ROOT, 'src'), context.filename);
    const room = roomOf(from);
    const check = (node) => {
      if (room === undefined || typeof node?.value !== 'string' || !node.value.startsWith('.')) return;
      const path = relative(resolve(ROOT, 'src'), resolve(dirname(context.filename), node.value));
      if (path.startsWith('..') || roomOf(path) === room) return;
      const file = path.replace(/\.(ts|astro)$/, '');
      if (ROOMS[room].includes(file) || ROOMS[room].includes(roomOf(path))) return;
      context.report({
        node,
        message: `The room ${room} may not import ${file}. It may import: ${ROOMS[room].join(', ')}.`,
      });
    };
    return {
      ImportDeclaration: ({ source }) => {
        check(source);
      },
      ExportNamedDeclaration: ({ source }) => {
        check(source);
      },
      ExportAllDeclaration: ({ source }) => {
        check(source);
      },
      ImportExpression: ({ source }) => {
        check(source);
      },
    };
  },
};

export const rooms = {
  files: ['src/**'],
  plugins: { rooms: { rules: { entered } } },
  rules: { 'rooms/entered': 'error' },
};

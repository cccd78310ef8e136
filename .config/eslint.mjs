import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

/** Who may import whom. A room sees itself, what is listed here, and no other room of src/. */
const ROOMS = {
  archive: [],
  i18n: ['archive'],
  language: [],
  images: ['archive'],
  markdown: ['archive'],
  metadata: ['archive', 'i18n', 'views', 'client/offline/config'],
  search: ['archive', 'i18n', 'language', 'markdown', 'views'],
  authoring: ['archive', 'i18n', 'language', 'markdown', 'views'],
  views: ['archive', 'i18n', 'images', 'markdown', 'metadata'],
  components: ['archive/urls', 'archive/date', 'i18n', 'images', 'markdown', 'metadata', 'views'],
  layouts: ['components', 'i18n', 'metadata', 'styles', 'views', 'client'],
  pages: ['layouts', 'components', 'views', 'metadata', 'client'],
  client: [
    'i18n',
    'language',
    'search/index-format',
    'search/index-word',
    'search/words',
    'views/card',
    'views/kicker',
  ],
  publish: ['archive', 'i18n', 'images', 'markdown', 'metadata', 'search', 'views'],
};

/** What files of a room may not import; `up` is the way out of the room from where they stand. */
const room = (files, up, name, allowed) => ({
  files: [files],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: `^${up}(?!(?:${allowed.join('|') || '$'})(?:/|\\.|$)|\\.\\./)`,
            message: `The room "${name}" may import ${allowed.join(', ') || 'no other room'}.`,
          },
        ],
      },
    ],
  },
});

const rooms = Object.entries(ROOMS).flatMap(([name, allowed]) => [
  room(`src/${name}/*`, '\\.\\./', name, allowed),
  room(`src/${name}/*/**`, '(?:\\.\\./){2,}', name, allowed),
]);

export default tseslint.config(
  { ignores: ['dist', '.astro', '.cache', 'node_modules', 'tests/fixtures'] },
  ...tseslint.configs.strictTypeChecked,
  ...astro.configs.recommended,
  {
    languageOptions: {
      parserOptions: {
        projectService: {
          allowDefaultProject: ['astro.config.mjs', '.config/eslint.mjs', '.config/vitest.ts'],
        },
        extraFileExtensions: ['.astro'],
      },
    },
    rules: {
      // Numbers in texts need no conversion; everything else does.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // The name says what is left out.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
    },
  },
  // The Astro compiler types markup, props and slots; `astro check` judges these files.
  { files: ['**/*.astro', '**/*.mjs'], ...tseslint.configs.disableTypeChecked },
  // Tables of texts.
  { files: ['src/i18n/*.ts'], rules: { 'max-lines': 'off' } },
  ...rooms,
);

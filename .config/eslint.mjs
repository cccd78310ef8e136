import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';
import { rooms } from './rooms.mjs';

export default tseslint.config(
  { ignores: ['dist', 'lib', '.astro', '.cache', 'node_modules', 'tests/fixtures'] },
  ...tseslint.configs.strictTypeChecked,
  ...astro.configs.recommended,
  {
    languageOptions: {
      parserOptions: {
        projectService: {
          allowDefaultProject: ['astro.config.mjs', '.config/*.mjs', '.config/vitest.ts'],
        },
        extraFileExtensions: ['.astro'],
      },
    },
    rules: {
      // Numbers in texts need no conversion; everything else does.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // The name says what is left out.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      // Costs a seventh of the time; the code has no enums, which Node could not strip.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
    },
  },
  // The Astro compiler types markup, props and slots; `astro check` judges these files.
  { files: ['**/*.astro', '**/*.mjs'], ...tseslint.configs.disableTypeChecked },
  // Tables of texts.
  { files: ['src/i18n/*/*.ts'], rules: { 'max-lines': 'off' } },
  {
    files: ['src/views/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: ':function CallExpression[callee.name=/^define(Page|Group)$/]',
          message:
            'Define pages at the top level of a module, where their props can see nothing but their inputs.',
        },
      ],
    },
  },
  rooms,
);

import { FONT_STACKS, SIZES } from '../../archive/theme.ts';
import { newsroomTexts } from '../../i18n/newsroom.ts';
import { COLORS, SCHEMES } from '../../styles/colors.ts';
import type { Newsroom } from './answers.ts';

/** Commands of the program as npm scripts: workflows and messages name them so. */
const SCRIPTS = [
  ...['build', 'check', 'correct', 'deploy', 'dev', 'editor', 'import', 'media', 'new', 'remove', 'rename'],
  ...['serve', 'upgrade'],
];

const ASTRO_CONFIG = [
  "import { defineConfig } from 'astro/config';",
  "import nachlese from 'nachlese';",
  '',
  'export default defineConfig({ integrations: [nachlese()] });',
  '',
];

/** Without it, editors and `astro check` do not find the types of `nachlese/theme`. */
const TSCONFIG = { extends: 'astro/tsconfigs/strict', include: ['.astro/types.d.ts', 'theme'] };

const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;

/** What a newsroom's folder holds beside its content, by path. `dependency` is the version of the program for npm. */
export function projectFiles(newsroom: Newsroom, dependency: string): Record<string, string> {
  const { title, host, language } = newsroom;
  const texts = newsroomTexts(language);
  const { comments, hosts, hostSteps } = texts;
  return {
    'package.json': json({
      private: true,
      type: 'module',
      scripts: Object.fromEntries(SCRIPTS.map((name) => [name, `nachlese ${name}`])),
      dependencies: { nachlese: dependency },
      // npm warns about install scripts that are not listed. That of esbuild, which Astro needs, only checks its own binary.
      allowScripts: { esbuild: true },
    }),
    'astro.config.mjs': ASTRO_CONFIG.join('\n'),
    'tsconfig.json': json(TSCONFIG),
    '.gitignore': 'node_modules/\ndist/\n*.nachlese-new/\n.astro/\n.cache/\n',
    '.gitattributes': '* text=auto eol=lf\n',
    'public/.gitkeep': '',
    'README.md': texts.readme({ title, host: hosts[host], hostSteps: hostSteps[host] }),
    'theme/tokens.yaml': tokensYaml(comments.tokens),
    'theme/style.css': `/* ${comments.style} */\n`,
  };
}

/** The default tokens as comments, to be changed one by one. */
function tokensYaml(comment: string): string {
  const schemes = Object.entries(SCHEMES).map(
    ([name, { light, dark }]) => `#   ${name}: { light: '${light}', dark: '${dark}' }`,
  );
  const colors = Object.entries(COLORS).map(([name, color]) => `#   ${name}: '${color}'`);
  return [
    `# ${comment}`,
    '# colors:',
    ...schemes,
    ...colors,
    `# fonts: # ${FONT_STACKS.join(', ')}, files`,
    '#   text: Charter, Georgia, serif',
    `# sizes: # ${SIZES.join(', ')}`,
    '#   measure: 40rem',
    '',
  ].join('\n');
}

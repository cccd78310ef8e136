import { FONT_STACKS, SIZES } from '../../archive/theme.ts';
import { newsroomTexts } from '../../i18n/newsroom.ts';
import { COLORS, SCHEMES } from '../../styles/colors.ts';
import type { Newsroom } from './answers.ts';

/** Commands of the program as npm scripts: workflows and messages name them so. */
const SCRIPTS = [
  ...['build', 'check', 'correct', 'deploy', 'dev', 'editor', 'import', 'new', 'remove', 'rename', 'serve'],
  'upgrade',
];

const ASTRO_CONFIG = [
  "import { defineConfig } from 'astro/config';",
  "import nachlese from 'nachlese';",
  '',
  'export default defineConfig({ integrations: [nachlese()] });',
  '',
];

/** What a newsroom's folder holds beside its content, by path. `dependency` is the version of the program for npm. */
export function projectFiles(newsroom: Newsroom, dependency: string): Record<string, string> {
  const { title, host, language } = newsroom;
  const texts = newsroomTexts(language);
  const { comments, hosts, hostSteps } = texts;
  return {
    'package.json': `${JSON.stringify(
      {
        private: true,
        type: 'module',
        scripts: Object.fromEntries(SCRIPTS.map((name) => [name, `nachlese ${name}`])),
        dependencies: { nachlese: dependency },
      },
      null,
      2,
    )}\n`,
    'astro.config.mjs': ASTRO_CONFIG.join('\n'),
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

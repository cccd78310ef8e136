import { describe, expect, it } from 'vitest';
import { inTheme, refusesTheme, withTheme } from './theme-folder.ts';

const component = (text: string) => ({ 'components/Head.astro': text });

describe('what the Content Security Policy forbids', () => {
  const at = inTheme('components/Head.astro');
  for (const [kind, tag] of [
    ['inline', '<script is:inline>'],
    ['inline', '<script type="module" async>'],
    ['inline', '<script lang="ts">'],
    ['inline', '<script type="text/javascript">'],
    ['inline', '<script define:vars={{ a }}>'],
    ['foreign', '<script src="https://example.org/x.js">'],
    ['foreign', "<script is:inline src='//example.org/x.js'>"],
    ['foreign', '<link rel="stylesheet" href="https://fonts.example/css">'],
    ['foreign', '<img alt="" src="https://example.org/x.png">'],
    ['foreign', '<style>@import "https://fonts.example/css";</style>'],
    ['form', '<form method="post" action="https://letters.example/">'],
    ['form', '<button formaction="//letters.example/">x</button>'],
    ['handler', '<p onclick="alert(1)">x</p>'],
    ['handler', '<p onclick={alert}>x</p>'],
    ['style', '<p style="color: red">x</p>'],
    ['style', '<style define:vars={{ a }}>p { color: var(--a) }</style>'],
  ] as const)
    refusesTheme(
      `in a component: ${tag}`,
      component(`<p></p>\n  ${tag}\n`),
      at(2, 3 + (tag.indexOf('@import') > 0 ? 7 : 0), 'theme-policy', { kind }),
    );

  refusesTheme(
    'in a style sheet: a font of another host',
    { 'style.css': '@font-face {\n  src: url(https://fonts.example/x.woff2);\n}\n' },
    inTheme('style.css')(2, 8, 'theme-policy', { kind: 'foreign' }),
  );
});

it.each([
  '<script>\n  document.title;\n</script>',
  '<script type="module">\n  document.title;\n</script>',
  '<script src="./menu.ts"></script>',
  '<script is:inline src="/menu.js"></script>',
  '<script is:inline type="application/ld+json" set:html={data}></script>',
  '<style>p { color: red }</style>',
  '<a href="https://example.org/" class="online">x</a>',
  '<Field one="1" style="wide" />',
  '<site-count once="1"></site-count>',
  '{/* <p style="color: red"></p> */}',
  '<!-- <script src="https://example.org/x.js"></script> -->',
  '---\n// <p onclick="alert(1)">\n---\n',
])('a theme may have %s', async (text) => {
  expect((await withTheme(component(text)).load()).theme.components).toEqual(['Head']);
});

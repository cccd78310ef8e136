import { expect, it } from 'vitest';
import { ThemeFailure, themeFailure } from '../../../src/publish/astro/theme-failure.ts';

const theme = { folder: '/newsroom/theme' };

function failure(message: string, stack: string, page?: string): ThemeFailure {
  const found = themeFailure(Object.assign(new Error(message), { stack }), theme, page);
  if (!(found instanceof ThemeFailure)) throw new Error('not taken for an error of the theme');
  return found;
}

it('a component that throws is named with its line and the page', () => {
  const stack =
    'Error: no\n    at <anonymous> (/newsroom/theme/components/Card.astro:10:3)\n    at x (/p/y.js:1:1)';
  expect(failure('no', stack, '/2026/').details).toEqual({
    place: 'theme/components/Card.astro:10:3',
    page: '/2026/',
    problem: 'no',
  });
});

it('a missing import is named with its line, whatever folder the bundler starts from', () => {
  const message =
    "Build failed with 1 error:\n\n\u001B[31m[UNRESOLVED_IMPORT] \u001B[0mCould not resolve './Gone.astro' in ../../newsroom/theme/pages/abo.astro\n   ╭─[ ../../newsroom/theme/pages/abo.astro:2:21 ]";
  const { details } = failure(message, '');
  expect(details.place).toMatch(/theme\/pages\/abo\.astro:2:21$/);
  expect(details.problem).toBe("Could not resolve './Gone.astro'");
});

it('a file that does not compile is named with its line', () => {
  const message =
    'Build failed with 1 error:\n\n[plugin astro:build] /newsroom/theme/components/Card.astro:9:12\nCompilerError: Unexpected token\n    at x';
  expect(failure(message, '').details).toEqual({
    place: 'theme/components/Card.astro:9:12',
    page: undefined,
    problem: 'CompilerError: Unexpected token',
  });
});

it('a file is named by its whole name, spaces and umlauts included', () => {
  const stack = 'Error: no\n    at <anonymous> (/newsroom/theme/components/teile/Über uns.astro:10:3)';
  expect(failure('no', stack).details.place).toBe('theme/components/teile/Über uns.astro:10:3');
});

it('a file without a line is named, too', () => {
  const { details } = failure("Could not load /newsroom/theme/style.css: no such file, '@import'", '');
  expect(details.place).toBe('theme/style.css');
});

it('a style sheet that imports a missing one is named', () => {
  const message =
    "Build failed with 1 error:\n\n[plugin vite:css]  virtual:nachlese/theme.css:undefined:NaN\nError: [postcss] ENOENT: no such file or directory, open './missing.css'";
  expect(failure(message, '').details).toMatchObject({
    place: 'theme/style.css',
    problem: "Error: [postcss] ENOENT: no such file or directory, open './missing.css'",
  });
});

it('any other error stays what it is', () => {
  const error = new Error('no space left');
  expect(themeFailure(error, theme)).toBe(error);
});

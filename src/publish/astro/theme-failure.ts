import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { Theme } from '../../archive/theme.ts';
import { CommandError } from '../../i18n/command-error.ts';
import { THEME_CSS } from './theme-modules.ts';

/** A file of the theme cannot be compiled, or a component of the theme threw. */
export class ThemeFailure extends CommandError<'themeFailed'> {}

/**
 * The error as one of the theme's, if its message or its stack names a file of the theme; else the error itself. `page` is the path of
 * the page that was being rendered.
 */
export function themeFailure(error: unknown, { folder }: Pick<Theme, 'folder'>, page?: string): unknown {
  if (error instanceof ThemeFailure || !(error instanceof Error)) return error;
  const message = stripVTControlCharacters(error.message);
  const place = placeIn(`${message}\n${error.stack ?? ''}`, folder);
  if (place === undefined) return error;
  return new ThemeFailure('themeFailed', { place, page, problem: problemIn(message) }, { cause: error });
}

/** The first place in a file of the theme, such as `theme/components/Card.astro:3:5`, or else the first such file. */
function placeIn(text: string, folder: string): string | undefined {
  // The bundler writes paths relative to the working folder.
  const marked = text
    .replaceAll(folder, '\0')
    .replaceAll(relative(process.cwd(), folder), '\0')
    .replaceAll(THEME_CSS, '\0/style.css');
  const found = /\0(\/[^\0\n:]+:\d+:\d+)/.exec(marked) ?? /\0(\/[^\0\n:]+\.\w+)/.exec(marked);
  return found?.[1] === undefined ? undefined : `theme${found[1]}`;
}

/** The line of a message that says what is wrong, without what the bundler puts around it. */
function problemIn(message: string): string {
  const lines = message.split('\n').map((line) => line.trim());
  const line = lines.find((text) => text !== '' && !/^(?:Build failed with|\[plugin )/.test(text));
  return (line ?? message).replace(/^\[\w+\] /, '').replace(/ in \S+\.astro$/, '');
}

import type { ThemePage } from '../archive/theme.ts';
import type { CommonInputs } from '../site/common-inputs.ts';
import { definePage } from '../site/define-page.ts';
import type { Page } from '../site/page.ts';
import type { Site } from '../site/site.ts';

/** A page of the theme gets no props: it asks for what it needs. Its key covers the whole theme, as that of every page does. */
export type ThemePageProps = Record<string, never>;

const themePage = definePage({
  kind: 'theme',
  path: (_common: CommonInputs, { path }: ThemePage) => path,
  inputs: ({ chrome }: CommonInputs, page) => ({ chrome, page }),
  props: (): ThemePageProps => ({}),
});

export const themePages = ({ archive, common }: Site): Page[] =>
  archive.theme.pages.map((page) => themePage(common, page));

import type { Check } from './check.ts';
import { nothingBlocks, nothingInline, ownResources, readableData, sizedImages } from './content.ts';
import { canonical, language, oneHeadline, uniqueTitles } from './head.ts';
import { LinksResolve } from './links.ts';
import { validHtml } from './valid-html.ts';

/** The checks that every built site must pass. */
export const allChecks = (): Check[] => [
  validHtml,
  new LinksResolve(),
  uniqueTitles,
  language,
  canonical,
  oneHeadline,
  sizedImages,
  nothingInline,
  readableData,
  ownResources,
  nothingBlocks,
];

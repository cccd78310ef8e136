import type { BodyLoss, Cleaning } from '../../../../src/authoring/import/body/clean-html.ts';
import type { Effect } from '../../../../src/authoring/import/losses/effect.ts';
import { escapedCode } from '../../../../src/authoring/import/body/escaped-code.ts';
import { htmlToMarkdown } from '../../../../src/authoring/import/body/html-to-markdown.ts';

/** A loss as a test reads it. */
export interface Told {
  kind: BodyLoss;
  name: string;
  effect: Effect | undefined;
}

/** Converts HTML as an import does. Pictures are there, except those whose names begin with `fehlt`. */
export function converted(html: string, changed: Partial<Cleaning> = {}): { markdown: string; told: Told[] } {
  const told: Told[] = [];
  const cleaning: Cleaning = {
    language: 'de',
    creditLabel: 'Bild',
    hasCredit: (caption) => caption.includes('Foto:'),
    footnotes: {},
    link: (href) => (href.startsWith('javascript:') ? undefined : href),
    image: ([source = ''], alt) =>
      source === '' || source.includes('fehlt') || source.endsWith('.svg')
        ? undefined
        : { src: `./${source}`, alt, credit: '' },
    lossOfPicture: (source) => (source.endsWith('.svg') ? 'picture-format' : 'missing-image'),
    onLoss: (kind, name, _example, effect) => {
      told.push({ kind, name, effect });
    },
    ...changed,
  };
  return { markdown: htmlToMarkdown(escapedCode(html, cleaning), cleaning), told };
}

export const markdownOf = (html: string, changed: Partial<Cleaning> = {}): string =>
  converted(html, changed).markdown;

import type { Language } from '../../../archive/language.ts';
import { importTexts } from '../../../i18n/author-languages.ts';
import type { ImportTexts, LossKind } from '../../../i18n/import.ts';
import { escapeHtml } from '../../../markdown/escape-html.ts';
import type { Loss } from '../losses/losses.ts';
import { markedTexts } from './marked-text.ts';
import type { Reviewed } from './review.ts';

/** The texts come from an export, so the pages load nothing and run nothing. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";
const STYLE = `:root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;margin:1rem auto;max-width:90rem;padding:0 1rem}
article{border-top:2px solid;margin-top:2rem}.texts{display:grid;gap:1rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,24rem),1fr))}
.text{border:1px solid;max-height:30rem;overflow:auto;padding:0 .75rem;white-space:pre-line;overflow-wrap:anywhere}
del{background:#b3261e;color:#fff}ins{background:#146c2e;color:#fff;text-decoration:none}code{overflow-wrap:anywhere}`;

/** Losses in the order in which they were found, and the pages of each kind. */
type PagesOf = ReadonlyMap<LossKind | 'unexplained', ReadonlySet<string>>;

/** The markup of the pages of a review. */
export class ReviewPage {
  readonly #language: Language;
  readonly #texts: ImportTexts;

  constructor(language: Language) {
    this.#language = language;
    this.#texts = importTexts(language);
  }

  /** A post and its article side by side, if their texts differ. */
  post({ post, file, losses, difference, views }: Reviewed): string {
    const { review, unexplained } = this.#texts;
    const [address] = post.addresses.filter((one) => /^https?:\/\//i.test(one));
    const old = address === undefined ? '' : ` · <a href="${escapeHtml(address)}">${review.oldPage}</a>`;
    const lines = [
      ...(difference ? [`<li><strong>${escapeHtml(unexplained(difference))}</strong></li>`] : []),
      ...this.#lines(losses),
    ];
    const texts = markedTexts(views.before.text, views.now.text);
    const isDifferent = /<(?:del|ins)>/.test(texts.before + texts.now);
    return `<article><h2>${escapeHtml(post.title)}</h2>
<p><code>${escapeHtml(file)}</code> · ${escapeHtml(post.place)}${old}</p>
<ul>${lines.join('')}</ul>
${isDifferent ? `<div class="texts">${this.#side(review.before, texts.before)}${this.#side(review.now, texts.now)}</div>` : ''}</article>`;
  }

  notImported(place: string, losses: readonly Loss[]): string {
    const title = losses.find(({ example }) => example !== '')?.example ?? '';
    return `<article><h2>${escapeHtml(title)}</h2><p>${escapeHtml(place)}</p><ul>${this.#lines(losses).join('')}</ul></article>`;
  }

  whole(posts: readonly string[], number: number): string {
    const { review } = this.#texts;
    return this.#document(
      review.page(number),
      `<p><a href="index.html">${review.title}</a></p>\n<h1>${review.page(number)}</h1>\n${posts.join('\n')}`,
    );
  }

  /** How often each kind occurs, and on which pages. */
  index(losses: readonly Loss[], pagesOf: PagesOf, pages: readonly string[]): string {
    const { review } = this.#texts;
    const counts = Map.groupBy(losses, ({ kind }) => kind);
    const rows = [...pagesOf].map(([kind, names]) => {
      const label = kind === 'unexplained' ? review.unexplained : this.#texts.losses[kind];
      const count = kind === 'unexplained' ? '' : (counts.get(kind)?.length ?? 0);
      return `<tr><td>${escapeHtml(label)}</td><td>${count}</td><td>${[...names].map(linkTo).join(' ')}</td></tr>`;
    });
    return this.#document(
      review.title,
      `<h1>${review.title}</h1>\n<p>${review.lead}</p>\n<table>${rows.join('\n')}</table>\n<p>${review.allPages}: ${pages.map(linkTo).join(' ')}</p>`,
    );
  }

  #lines(losses: readonly Loss[]): string[] {
    return losses.map(({ kind, what, example }) => {
      const quoted = example !== '' && example !== what ? ` (${this.#texts.quoted(example)})` : '';
      return `<li>${escapeHtml(`${this.#texts.losses[kind]}${what && `: ${what}`}${quoted}`)}</li>`;
    });
  }

  #side = (label: string, text: string): string =>
    `<section><h3>${label}</h3><div class="text" tabindex="0">${text}</div></section>`;

  #document = (title: string, body: string): string =>
    `<!doctype html>
<html lang="${this.#language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="${POLICY}"><title>${title}</title><style>${STYLE}</style></head>
<body>${body}</body></html>
`;
}

const linkTo = (name: string): string => `<a href="${name}">${Number.parseInt(name, 10)}</a>`;

import type { SourceLoss } from '../post.ts';
import { renderedHtml } from '../body/rendered-html.ts';
import { lexicalToHtml } from './lexical.ts';
import { markdownToHtml } from './markdown-to-html.ts';
import { mobiledocToHtml } from './mobiledoc.ts';
import type { OnCardLoss } from './ghost-cards.ts';
import { withoutRenderedCards } from './rendered-cards.ts';
import type { Row } from './ghost-tables.ts';

/**
 * The body of a post: as Ghost has rendered it, or else from the state of its editor. Drafts that were never rendered have only that.
 */
export function ghostBody(
  row: Row,
  get: (field: string) => string,
  losses: SourceLoss[],
  onMalformed: () => void,
): string {
  const onLoss: OnCardLoss = (name, example) => {
    losses.push({ kind: name === 'embed' ? 'embed' : 'component', what: name, example });
  };
  const rendered = get('html');
  if (rendered !== '') return renderedHtml(withoutRenderedCards(rendered, onLoss));
  const states = [
    ['lexical', lexicalToHtml],
    ['mobiledoc', mobiledocToHtml],
  ] as const;
  for (const [field, toHtml] of states) {
    if (get(field) === '') continue;
    const html = toHtml(get(field), onLoss);
    if (html === undefined) onMalformed();
    else return renderedHtml(html);
  }
  return typeof row['markdown'] === 'string' ? renderedHtml(markdownToHtml(get('markdown'))) : '';
}

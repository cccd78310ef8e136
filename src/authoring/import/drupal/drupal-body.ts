import type { ElementContent } from 'hast';
import { visit } from 'unist-util-visit';
import { escapeHtml } from '../../../markdown/escape-html.ts';
import { parseHtml } from '../text/html-text.ts';
import type { PostImage, SourceLoss } from '../post.ts';
import { renderedHtml } from '../body/rendered-html.ts';
import { pictureOf } from './drupal-picture.ts';
import { fieldsOf, type Reference, type Resource, type Resources, stringOf } from './resources.ts';

/** Levels of paragraphs within paragraphs. */
const DEPTH_LIMIT = 8;

const HEADING = /title|heading|headline|ueberschrift|zwischentitel/;
/** Fields of a paragraph that are no text for readers. */
const SETTINGS =
  /^(?:drupal_internal__|revision_|default_langcode|langcode|parent_|behavior_settings|created|status|content_translation_)/;

/** The HTML of a text field. Drupal's `processed` text is what readers saw; `value` is what the editor stored. */
export function fieldHtml(value: unknown): string {
  if (typeof value === 'string') return value;
  const { processed, value: stored, format } = fieldsOf(value);
  if (typeof processed === 'string' && processed !== '') return processed;
  return format === 'plain_text' ? escapeHtml(stringOf(stored)) : stringOf(stored);
}

/** Writes the bodies of nodes: a text field, or a list of components from the module Paragraphs. */
export class DrupalBody {
  readonly #resources: Resources;
  readonly #losses: SourceLoss[];

  constructor(resources: Resources, losses: SourceLoss[]) {
    [this.#resources, this.#losses] = [resources, losses];
  }

  /** The texts and components of the given fields, in this order. */
  of(node: Resource, fields: readonly string[]): string {
    const html = fields.map((field) => {
      const references = node.relationships.get(field) ?? [];
      return fieldHtml(node.attributes[field]) + references.map((each) => this.#component(each, 0)).join('');
    });
    return renderedHtml(this.#withMedia(html.join('')));
  }

  #component(reference: Reference, depth: number): string {
    const picture = pictureOf(reference, this.#resources);
    if (picture) return figureOf(picture);
    const resource = this.#resources.get(reference);
    if (!resource?.type.startsWith('paragraph--') || depth > DEPTH_LIMIT) {
      this.#losses.push({ kind: 'component', what: reference.type, example: '' });
      return '';
    }
    const texts = Object.entries(resource.attributes)
      .filter(([name]) => !SETTINGS.test(name))
      .map(([name, value]) => textOfField(name, value));
    const references = [...resource.relationships]
      .filter(([name]) => name.startsWith('field_'))
      .flatMap(([, each]) => each);
    return `<div>${texts.join('')}${references.map((each) => this.#component(each, depth + 1)).join('')}</div>`;
  }

  /** Media that the editor embedded, and captions of its pictures, as the filters of Drupal show them. */
  #withMedia(html: string): string {
    if (!/<drupal-media|<drupal-entity|data-caption/i.test(html)) return html;
    const tree = parseHtml(html);
    visit(tree, 'element', (node, index, parent) => {
      if (!parent || index === undefined) return;
      const { dataEntityUuid, dataCaption } = node.properties;
      const caption = stringOf(dataCaption);
      if (/^drupal-(?:media|entity)$/.test(node.tagName)) {
        const reference = { type: 'media', id: stringOf(dataEntityUuid), meta: {} };
        const picture = pictureOf(reference, this.#resources);
        if (!picture)
          this.#losses.push({ kind: 'component', what: node.tagName, example: stringOf(dataEntityUuid) });
        const made = picture ? figureOf({ ...picture, caption: caption || picture.caption }) : '';
        parent.children.splice(index, 1, ...(parseHtml(made).children as ElementContent[]), ...node.children);
      } else if (node.tagName === 'img' && caption !== '') {
        node.properties['dataCaption'] = null;
        parent.children[index] = {
          ...{ type: 'element', tagName: 'figure', properties: {} },
          children: [
            node,
            {
              type: 'element',
              tagName: 'figcaption',
              properties: {},
              children: parseHtml(caption).children as ElementContent[],
            },
          ],
        };
      }
    });
    return renderedHtml(tree);
  }
}

function textOfField(name: string, value: unknown): string {
  if (typeof value === 'object' && value !== null && 'uri' in value) {
    const { uri, title } = fieldsOf(value);
    return `<p><a href="${escapeHtml(stringOf(uri).replace(/^(?:internal|entity):/, ''))}">${escapeHtml(stringOf(title) || stringOf(uri))}</a></p>`;
  }
  if (typeof value === 'object') return fieldHtml(value);
  const text = typeof value === 'string' ? escapeHtml(value) : '';
  if (text === '') return '';
  return HEADING.test(name) ? `<h3>${text}</h3>` : `<p>${text}</p>`;
}

function figureOf({ src, alt, caption, credit }: PostImage): string {
  const texts = [caption, credit].filter((text) => text !== '').map(escapeHtml);
  const figcaption = texts.length > 0 ? `<figcaption>${texts.join(' – ')}</figcaption>` : '';
  return `<figure><img src="${escapeHtml(src)}" alt="${escapeHtml(alt)}">${figcaption}</figure>`;
}

import { type Document, isMap, isNode } from 'yaml';

/**
 * The index in the parsed text of a field's name (`['image', 'alt']`) or of a list entry (`['region', 1]`); of the nearest enclosing one
 * if it is absent. Undefined if no part of the path exists.
 */
export function yamlOffset(document: Document.Parsed, path: readonly PropertyKey[]): number | undefined {
  for (let depth = path.length; depth > 0; depth--) {
    const parent = depth === 1 ? document.contents : document.getIn(path.slice(0, depth - 1), true);
    const last = path[depth - 1];
    if (isMap(parent)) {
      const pair = parent.items.find(({ key }) => isNode(key) && String(key) === String(last));
      if (pair && isNode(pair.key) && pair.key.range) return pair.key.range[0];
    } else if (typeof last === 'number') {
      const item = document.getIn(path.slice(0, depth), true);
      if (isNode(item) && item.range) return item.range[0];
    }
  }
  return undefined;
}

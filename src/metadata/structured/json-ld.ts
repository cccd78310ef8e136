import type { Graph, Thing } from 'schema-dts';

const UNSAFE = /[<>&\u2028\u2029]/g;

/**
 * A JSON-LD 1.1 graph as the content of a `script` element. Characters that could end the element or open another are written as
 * JSON escapes, which mean the same.
 */
export function jsonLd(things: readonly Thing[]): string {
  const graph: Graph = { '@context': 'https://schema.org', '@graph': things };
  return JSON.stringify(graph).replace(
    UNSAFE,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

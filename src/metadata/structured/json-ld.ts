import type { Graph, Thing } from 'schema-dts';

const UNSAFE = /[<>&\u2028\u2029]/g;

/**
 * JSON-LD 1.1 of several things, as the content of a `script` element. What could end the element or begin another one is
 * written as JSON's own escapes, which mean the same.
 */
export function jsonLd(things: readonly Thing[]): string {
  const graph: Graph = { '@context': 'https://schema.org', '@graph': things };
  return JSON.stringify(graph).replace(
    UNSAFE,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

import type { ExportName } from '../../archive/exports.ts';

/** The files of each export by the form of their paths, whatever words the addresses of a site have; the first match counts. */
const PATTERNS: readonly (readonly [ExportName, RegExp])[] = [
  ['markdown', /^\d{4}\/\d{2}\/[^/]+\/index\.md$|\/hashes\/\d{4}\.txt$/],
  ['jsonLines', /\/\d{4}\.jsonl$/],
  ['csv', /\/\d{4}\.csv$/],
  ['oai', /\/oai\/\d{4}\.xml$/],
  ['parquet', /\.parquet$/],
  ['atom', /(?:^|\/)atom\.xml$/],
  ['jsonFeed', /(?:^|\/)feed\.json$/],
  ['listFeeds', /\/feed\.xml$/],
  ['dayPages', /^\d{4}\/\d{2}\/\d{2}\/index\.html$/],
  ['onThisDay', /^[^/]+\/\d{2}-\d{2}\/index\.html$/],
  ['versions', /^\d{4}\/\d{2}\/[^/]+\/[^/]+\/index\.html$/],
  ['monthLists', /^[^/]+\/[^/]+\/\d{4}\/\d{2}\/index\.html$/],
];

/** The export that a file of the site belongs to, if it would be gone with it. `path` has no leading slash. */
export function exportOfFile(path: string): ExportName | undefined {
  const plain = path.replace(/\.(?:br|gz)$/, '');
  return PATTERNS.find(([, pattern]) => pattern.test(plain))?.[0];
}

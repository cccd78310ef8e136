import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { articleText } from '../article.ts';
import type { SyntheticArchive } from '../generate.ts';
import { Random } from '../random.ts';

const LONG_ARTICLES = 10;
const LONG_BYTES = 5_000_000;

type Matter = Record<string, unknown>;

/** Rewrites every article of an archive. `index` counts them in the order of their paths. */
function rewriteArticles(
  { folder }: SyntheticArchive,
  change: (matter: Matter, body: string, index: number) => [Matter, string],
): void {
  for (const [index, file] of globSync('articles/**/*.md', { cwd: folder }).sort().entries()) {
    const path = join(folder, file);
    const [, matter = '', body = ''] = /^---\n([^]*?\n)---\n([^]*)$/.exec(readFileSync(path, 'utf8')) ?? [];
    const [changed, text] = change(parse(matter) as Matter, body, index);
    writeFileSync(path, `---\n${stringify(changed, { lineWidth: 0 })}---\n${text}`);
  }
}

/** Puts the paragraphs into raw HTML, as an earlier system wrote it: boxes, tables and spans with attributes. */
export function useRawHtml(archive: SyntheticArchive): void {
  rewriteArticles(archive, (matter, body) => [
    matter,
    body
      .split('\n\n')
      .map((paragraph, index) => {
        if (paragraph.startsWith('#')) return paragraph;
        if (index % 3 === 0)
          return `<table class="daten"><tr><td width="100">Angaben</td><td>${paragraph}</td></tr></table>`;
        if (index % 3 === 1) return `<div class="kasten"><p style="color: red">${paragraph}</p></div>`;
        return `<p><span class="text"><b>${paragraph}</b></span></p>`;
      })
      .join('\n\n'),
  ]);
}

/** Makes ten articles, evenly spread, 5 MB long each. */
export function lengthenTen(archive: SyntheticArchive): void {
  const every = Math.ceil(archive.size / LONG_ARTICLES);
  rewriteArticles(archive, (matter, body, index) => [
    matter,
    index % every === 0 ? longBody(archive, index) : body,
  ]);
}

function longBody({ names }: SyntheticArchive, index: number): string {
  const parts: string[] = [];
  for (let length = 0, id = 1_000_000 * (index + 1); length < LONG_BYTES; id++) {
    const [, , body = ''] = articleText({ id, date: '2020-01-01' }, names).split('---\n');
    parts.push(body);
    length += Buffer.byteLength(body);
  }
  return parts.join('\n');
}

/** Gives every article one or two of the names, each equally likely. */
export function spreadTerms(archive: SyntheticArchive, field: 'topics' | 'authors'): void {
  rewriteArticles(archive, (matter, body, index) => {
    const random = new Random(index + 1);
    const terms = new Set([random.pick(archive.names[field]), random.pick(archive.names[field])]);
    return [{ ...matter, [field]: [...terms].slice(0, 1 + random.below(2)) }, body];
  });
}

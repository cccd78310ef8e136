import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dateAt } from '../../../src/archive/date.ts';
import { at } from './term-edits.ts';

const pathOf = (content: string): string => join(content, 'front.yaml');

const DAY = 86_400_000;

/** Chooses a lead, two pinned articles of which one has an end, and sometimes the blocks; or removes these choices. */
export function changeFront(content: string, articles: readonly string[], pick: number, now: number): void {
  rmSync(pathOf(content), { force: true });
  if (pick % 5 === 0 || articles.length < 3) return;
  const named = (index: number): string => at(articles, pick + index).replace(/^.*\/articles|\.md$/g, '');
  const until = dateAt(now + (pick % 3) * DAY, 'Europe/Berlin');
  const lines = [
    `lead: ${named(0)}/`,
    'pinned:',
    `- { article: ${named(1)}/, until: ${until} }`,
    `- ${named(2)}/`,
    ...(pick % 2 === 0 ? [] : ['blocks: [Infrastruktur, Politik]']),
  ];
  writeFileSync(pathOf(content), `${lines.join('\n')}\n`);
}

/** Takes articles whose files are gone off the front page, as `npm run remove` does. */
export function keepFront(content: string): void {
  if (!existsSync(pathOf(content))) return;
  const isThere = (line: string): boolean => {
    const [, name] = /(\/\d{4}\/\d{2}\/[^/]+)\//.exec(line) ?? [];
    return name === undefined || existsSync(join(content, `articles${name}.md`));
  };
  const lines = readFileSync(pathOf(content), 'utf8').split('\n');
  writeFileSync(pathOf(content), lines.filter(isThere).join('\n'));
}

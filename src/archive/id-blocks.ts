import type { Article } from './article.ts';

/** The articles of one block of a thousand ids, with their addresses. */
export interface IdBlock {
  /** `44` for 44000 to 44999. */
  name: string;
  /** By id. */
  members: readonly { id: number; to: string }[];
  /** All that it is made of. */
  source: string;
}

const SIZE = 1000;

/** The ids of articles by blocks, so a new article changes only the last block. */
export function idBlocksOf(articles: readonly Pick<Article, 'id' | 'url'>[]): IdBlock[] {
  const blocks = new Map<number, { id: number; to: string }[]>();
  for (const { id, url } of articles) {
    if (id === undefined) continue;
    const number = Math.floor(id / SIZE);
    const members = blocks.get(number);
    if (members) members.push({ id, to: url });
    else blocks.set(number, [{ id, to: url }]);
  }
  return [...blocks]
    .sort(([a], [b]) => a - b)
    .map(([number, members]) => {
      members.sort((a, b) => a.id - b.id);
      const source = members.map(({ id, to }) => `${id} ${to}`).join('\n');
      return { name: String(number), members, source };
    });
}

/** A regular expression for the ids of a block, in digits alone. */
export const idPattern = ({ name }: IdBlock): string => (name === '0' ? '[0-9]{1,3}' : `${name}[0-9]{3}`);
